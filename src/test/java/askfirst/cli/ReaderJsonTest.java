package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Rhythm;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The answer programs read: the whole address, which an address by itself keeps to itself when printed.
class ReaderJsonTest {
    private static final Subscriber ADA = new Subscriber(
            new UUID(0, 1),
            EmailAddress.parse("ada@example.org").orElseThrow(),
            State.ACTIVE,
            Instant.parse("2026-11-22T21:20:09Z"),
            Rhythm.EVERY_LETTER,
            Optional.empty(),
            Optional.empty(),
            "");

    @Test
    void a_reader_is_shown_with_the_whole_address_state_times_and_rhythm() {
        assertThat(ReaderJson.one(ADA, List.of()).replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"address\":\"ada@example.org\",\"name\":\"\",\"state\":\"active\",\"pausedUntil\":null,\"stoppedAt\":null,\"unreachableSince\":null,"
                                + "\"since\":\"2026-11-22T21:20:09Z\",\"rhythm\":\"every-letter\",\"consents\":[]}");
    }
}
