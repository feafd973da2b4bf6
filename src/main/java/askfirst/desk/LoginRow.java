package askfirst.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One link into the desk.
@MappedEntity("login")
record LoginRow(
        @Id String tokenHash, Instant expiresAt, @Nullable Instant usedAt) {}
