package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.mail.EmailAddress;
import askfirst.token.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances on one PostgreSQL, each with a file of its own: never on the one, lifted on the other.
class LiftedElsewhereTest {
    private static final String ANNA = "reader@example.com";
    private static final EmailAddress MAILBOX = TestRooms.address(ANNA);

    @TempDir
    Path data;

    @TempDir
    Path otherData;

    private TestRooms rooms;
    private TestRooms other;
    private Snapshot backup;

    @BeforeEach
    void never_on_the_one_and_a_yes_on_the_other() throws IOException {
        rooms = new TestRooms(Engine.POSTGRES, data);
        Files.writeString(data.resolve("settings.yml"), "");
        other = rooms.beside(otherData);
        rooms.becomesReader(ANNA);
        Token stop = rooms.stopLinkOf(reader());
        rooms.subscriptions.never(stop);
        backup = new Snapshot(rooms);
        rooms.clock.pass(Duration.ofDays(2));
        other.subscriptions.comeBack(stop, "203.0.113.0/24");
        other.work();
        rooms.clock.pass(Duration.ofMinutes(5));
        assertThat(other.subscriptions.confirm(other.confirmLink())).isEqualTo(new ConfirmResult.Confirmed());
    }

    @AfterEach
    void close() {
        other.close();
        rooms.close();
    }

    @Test
    void she_stays_a_reader_when_the_first_starts_anew() {
        rooms.clock.pass(Duration.ofDays(30));
        rooms.nextStart();
        assertThat(other.suppressions.contains(MAILBOX)).isFalse();
        rooms.clock.pass(Duration.ofHours(1));
        other.subscriptions.tidy();
        assertThat(reader().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void the_first_knows_of_it_then_in_an_older_database_too() {
        rooms.nextStart();
        backup.restore(rooms);
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isFalse();
    }

    @Test
    void an_older_database_learns_of_it_whichever_starts_first() {
        backup.restore(rooms);
        other.nextStart();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isFalse();
        backup.restore(rooms);
        rooms.nextStart();
        other.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isFalse();
    }

    @Test
    void had_she_herself_erased_since_it_does_not_become_a_never_again() {
        Token page = other.freshManageLink(ANNA);
        assertThat(other.subscriptions.erase(page, Kept.FINGERPRINT))
                .isEqualTo(new EraseResult.Erased(Kept.FINGERPRINT));
        rooms.nextStart();
        assertThat(rooms.count("select count(*) from suppression where reason = 'ERASED'"))
                .isEqualTo(1);
        rooms.clock.pass(Duration.ofDays(100));
        assertThat(rooms.suppressions.silences(MAILBOX, rooms.clock.instant())).isFalse();
    }

    @Test
    void said_again_on_the_first_whose_clock_is_behind_it_holds_on_both() {
        rooms.clock.pass(Duration.ofSeconds(-1));
        rooms.subscriptions.never(rooms.stopLinkOf(reader()));
        for (TestRooms each : new TestRooms[] {other, rooms, other}) each.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
        rooms.change("delete from suppression");
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
    }

    private Subscriber reader() {
        return rooms.everAt(ANNA).orElseThrow();
    }
}
