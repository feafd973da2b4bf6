package askfirst.subscription;

import io.micronaut.core.annotation.Introspected;

/// How many began in one way.
@Introspected
record OriginRow(String began, long people) {}
