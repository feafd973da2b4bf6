package askfirst.invitation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// One occasion and the words for it.
@MappedEntity("round")
record RoundRow(
        @Id UUID id, String occasion, String subject, String text, Instant begunAt, int seenNevers, int seenBounces) {}
