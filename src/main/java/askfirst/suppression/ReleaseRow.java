package askfirst.suppression;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// One invitation that released what it had claimed, the last time at that moment. What it claims again it claims
/// after it.
@MappedEntity("released")
record ReleaseRow(@Id UUID invitationId, Instant releasedAt) {}
