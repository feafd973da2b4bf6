package askfirst.suppression;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// One address whose suppression was lifted, the last time at that moment. If it is suppressed again, it is since then.
@MappedEntity("lifted")
record LiftRow(@Id String fingerprint, Instant liftedAt) {}
