package askfirst.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// What one process has in its hand of one issue.
///
/// @param endsAt unless its [MarkRow] says later
@MappedEntity("lease")
record LeaseRow(@Id UUID id, UUID publicationId, Instant endsAt) {}
