package askfirst.subscription;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// Somebody who came or went.
@Introspected
record PersonRow(String recipient, Instant happened) {}
