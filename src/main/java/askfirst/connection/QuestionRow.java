package askfirst.connection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address nobody could be given with certainty.
@MappedEntity("address_question")
record QuestionRow(
        @Id UUID id,
        String address,
        String recipient,
        String name,
        String company,
        Instant askedAt,
        @Nullable Instant answeredAt) {}
