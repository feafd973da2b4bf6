package askfirst.connection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// What the author said a header means.
@MappedEntity("column_match")
record ColumnMatchRow(@Id String header, Column field) {}
