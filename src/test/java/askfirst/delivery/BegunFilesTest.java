package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.EmailAddress;
import askfirst.mail.SendResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BegunFilesTest {
    private static final UUID RAIN = new UUID(7, 7);
    private static final UUID ANNA = new UUID(1, 1);

    @TempDir
    Path data;

    private BegunFiles files;

    @BeforeEach
    void open() {
        files = BegunFiles.in(data);
    }

    @Test
    void who_was_put_off_was_not_begun() {
        claimed();
        settled(new Done.Tried(claim(), new SendResult.TryLater(451)));
        assertThat(known()).isEmpty();
        claimed();
        assertThat(known()).containsExactly(ANNA);
    }

    /// The author said "again" of one that nobody can know of.
    @Test
    void who_may_have_got_it_stays_known_whatever_becomes_of_a_second_try() {
        claimed();
        settled(new Done.Tried(claim(), new SendResult.Unknown()));
        claimed();
        settled(new Done.NotBegun(claim()));
        assertThat(known()).containsExactly(ANNA);
    }

    @Test
    void to_have_not_begun_says_nothing_alone() {
        settled(new Done.NotBegun(claim()));
        assertThat(known()).isEmpty();
    }

    @Test
    void what_was_not_begun_before_anything_was_takes_nothing_away_from_what_follows() {
        settled(new Done.NotBegun(claim()));
        claimed();
        assertThat(known()).containsExactly(ANNA);
    }

    private void claimed() {
        files.claimed(RAIN, List.of(claim()));
    }

    private void settled(Done done) {
        files.settled(RAIN, List.of(done));
    }

    private Iterable<UUID> known() {
        if (files.all().isEmpty()) return List.of();
        files.endHistory();
        return files.earlier(RAIN);
    }

    private static IssueClaim claim() {
        Reader anna = new Reader(ANNA, new EmailAddress("anna@example.com"), "");
        return new IssueClaim(new UUID(2, 2), new UUID(3, 3), 1, anna, "", "", 1, Instant.EPOCH);
    }
}
