package askfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.publishing.IssueWork;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.TestIssue;
import askfirst.publishing.When;
import askfirst.subscription.TestRooms;
import askfirst.theme.DeskPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first page names each issue that waits for its author's word, and leads to it.
@OnBothDatabases
class IssueHintsTest {
    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;

    IssueHintsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws IOException {
        rooms = new TestRooms(engine, data);
        TestIssue.written(rooms, data);
        for (int i = 0; i < 30; i++) rooms.becomesReader("reader" + i + "@example.com");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void one_that_goes_by_itself_asks_nothing() {
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        work();
        assertThat(hints()).isEmpty();
        rooms.clock.pass(Duration.ofMinutes(10));
        work();
        assertThat(hints()).isEmpty();
    }

    @Test
    void one_that_is_late() {
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        rooms.clock.pass(Duration.ofMinutes(71));
        work();
        asks("“Rain” should have gone out. Shall it go now?");
    }

    @Test
    void one_that_is_paused() {
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
        rooms.bean(Sendings.class).pause("rain");
        asks("“Rain” is paused");
    }

    @Test
    void one_that_stopped_by_itself() {
        rooms.everyCopy(_ -> new SendResult.Refused(554));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        asks("“Rain” stopped by itself: too many were refused");
    }

    @Test
    void one_that_does_not_get_out_until_it_does() {
        String words = "535 5.7.8 wrong password";
        rooms.everyCopy(_ -> new SendResult.TryLater(0, words));
        rooms.change("update subscription set rhythm = 'ONLY_BIG_NEWS' where address not like 'reader7@%'");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        asks(
                "“Rain” does not get out. The mail server cannot be reached, or lets nobody in, last on 30 November, 09:00: "
                        + "“535 5.7.8 wrong password”. So 1 reader waits, and nobody is lost. The next try is on 30 November, "
                        + "09:01. askfirst doctor looks for the reason.");
        rooms.everyCopy(_ -> new SendResult.Sent());
        rooms.clock.pass(Duration.ofMinutes(1));
        work();
        assertThat(hints()).isEmpty();
    }

    @Test
    void one_of_which_nobody_knows_whether_it_arrived_everywhere_until_she_decides() {
        rooms.everyCopy(
                copy -> copy.to().wire().startsWith("reader7@") ? new SendResult.Unknown() : new SendResult.Sent());
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        asks("Did “Rain” arrive everywhere?");
        rooms.bean(Sendings.class).allArrived("rain");
        assertThat(hints()).isEmpty();
    }

    private void asks(String words) {
        assertThat(hints()).containsExactly(new DeskPage.Hint(words, "/send/rain"));
    }

    private List<DeskPage.Hint> hints() {
        return new IssueHints(rooms.bean(Sendings.class), TestRooms.SITE).hints();
    }

    private void work() {
        for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }
}
