package askfirst.suppression;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// One suppressed address.
@MappedEntity("suppression")
record SuppressionRow(@Id String address, Reason reason, Instant since) {}
