package askfirst.connection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/// That a file said this of somebody, as a keyed fingerprint.
@MappedEntity("heard_mark")
record HeardRow(@Id UUID connectionId, String fingerprint) {}
