package askfirst.publishing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// What was taken lately of all limits.
///
/// @param changes how often it was changed
/// @param lately  as [LatelyTaken] writes it
@MappedEntity("taken")
record TakenRow(@Id int id, long changes, String lately) {}
