package askfirst.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// One browser that came in.
@MappedEntity("session")
record SessionRow(@Id String tokenHash, Instant beganAt, Instant endsAt) {}
