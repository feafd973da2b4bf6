package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import askfirst.token.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A never that its owner lifted by a new yes, and how that outlives what can go wrong.
@OnBothDatabases
class LiftedTest extends WithRooms {
    private static final EmailAddress MAILBOX = TestRooms.address(ANNA);

    LiftedTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_yes_that_was_undone_lifts_nothing_at_the_next_start_either() {
        Token back = asksToComeBack();
        assertThatThrownBy(() -> rooms.bean(Transactions.class).durably(() -> {
                    rooms.subscriptions.confirm(back);
                    throw new IllegalStateException("killed before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
        assertThat(words()).doesNotContain("LIFTED");
    }

    @Test
    void the_file_learns_of_it_when_it_is_committed() {
        rooms.bean(Transactions.class).durably(() -> {
            ConfirmResult result = comesBack();
            assertThat(words()).doesNotContain("LIFTED");
            return result;
        });
        assertThat(words()).containsExactly("NEVER", "LIFTED");
    }

    @Test
    void killed_before_the_file_knew_of_it_the_next_start_tells_it() throws IOException {
        rooms.becomesReader(ANNA);
        rooms.subscriptions.never(rooms.stopLinkOf(reader()));
        Snapshot backup = new Snapshot(rooms);
        comesBackAfterNever();
        List<String> lines = Files.readAllLines(file());
        Files.write(
                file(), lines.stream().filter(line -> !line.contains("LIFTED")).toList());
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isFalse();
        assertThat(words()).containsExactly("NEVER", "LIFTED");
        rooms.nextStart();
        assertThat(words()).as("told once").containsExactly("NEVER", "LIFTED");
        backup.restore(rooms);
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isFalse();
    }

    @Test
    void a_line_of_it_that_came_late_takes_no_never_back_that_was_said_since() throws IOException {
        comesBack();
        List<String> lines = Files.readAllLines(file());
        rooms.clock.pass(Duration.ofSeconds(1));
        rooms.subscriptions.never(rooms.stopLinkOf(reader()));
        Files.writeString(file(), "\n" + lines.getLast(), StandardOpenOption.APPEND);
        rooms.change("delete from suppression");
        rooms.change("delete from lifted");
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
    }

    @Test
    void a_database_from_between_lifts_nothing_that_was_said_since() {
        comesBack();
        Snapshot backup = new Snapshot(rooms);
        rooms.clock.pass(Duration.ofDays(1));
        rooms.subscriptions.never(rooms.stopLinkOf(reader()));
        backup.restore(rooms);
        assertThat(rooms.suppressions.contains(MAILBOX)).isFalse();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
    }

    @Test
    void said_again_while_the_clock_is_behind_it_holds() {
        comesBack();
        rooms.clock.pass(Duration.ofSeconds(-1));
        rooms.subscriptions.never(rooms.stopLinkOf(reader()));
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
        rooms.change("delete from suppression");
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(MAILBOX)).isTrue();
    }

    @Test
    void erased_with_nothing_kept_the_table_does_not_know_that_there_ever_was_one() {
        comesBack();
        assertThat(rooms.count("select count(*) from lifted")).isEqualTo(1);
        Token page = rooms.freshManageLink(ANNA);
        assertThat(rooms.subscriptions.erase(page, Kept.NOTHING)).isEqualTo(new EraseResult.Erased(Kept.NOTHING));
        assertThat(rooms.count("select count(*) from lifted")).isZero();
        rooms.nextStart();
        assertThat(rooms.count("select count(*) from lifted")).isZero();
        assertThat(rooms.suppressions.contains(MAILBOX)).isFalse();
    }

    private ConfirmResult comesBack() {
        ConfirmResult result = rooms.subscriptions.confirm(asksToComeBack());
        assertThat(result).isEqualTo(new ConfirmResult.Confirmed());
        return result;
    }

    private Token asksToComeBack() {
        rooms.becomesReader(ANNA);
        rooms.subscriptions.never(rooms.stopLinkOf(reader()));
        return asksAfterNever();
    }

    private void comesBackAfterNever() {
        assertThat(rooms.subscriptions.confirm(asksAfterNever())).isEqualTo(new ConfirmResult.Confirmed());
    }

    private Token asksAfterNever() {
        rooms.clock.pass(Duration.ofDays(2));
        rooms.subscriptions.comeBack(rooms.stopLinkOf(reader()), "203.0.113.0/24");
        rooms.work();
        rooms.clock.pass(Duration.ofMinutes(5));
        return rooms.confirmLink();
    }

    private Subscriber reader() {
        return rooms.everAt(ANNA).orElseThrow();
    }

    private Path file() {
        return data.resolve("never");
    }

    /// What the file says, line by line.
    private List<String> words() {
        try {
            return Files.readAllLines(file()).stream()
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split(" ")[1])
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
