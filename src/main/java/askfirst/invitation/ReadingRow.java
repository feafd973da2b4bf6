package askfirst.invitation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// Where somebody who said yes can be read.
@MappedEntity("reading")
record ReadingRow(@Id UUID invitationId, String url, String name, Instant toldAt) {}
