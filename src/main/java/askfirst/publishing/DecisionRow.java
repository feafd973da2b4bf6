package askfirst.publishing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// What is decided about a sending, and not done for all its rows yet.
@MappedEntity("decision")
record DecisionRow(@Id UUID publicationId, Decision what, Instant decidedAt) {}
