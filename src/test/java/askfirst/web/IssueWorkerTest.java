package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.publishing.DecisionWork;
import askfirst.publishing.IssueWork;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.TestIssue;
import askfirst.publishing.When;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class IssueWorkerTest {
    private final Engine engine;

    @TempDir
    Path data;

    IssueWorkerTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void what_is_decided_about_one_issue_and_what_is_given_up_of_it_wait_for_no_other_that_is_sent() throws Exception {
        try (TestRooms rooms = new TestRooms(engine, data)) {
            CountDownLatch snows = new CountDownLatch(1);
            CountDownLatch isSeen = new CountDownLatch(1);
            rooms.becomesReader("anna@example.com");
            rooms.everyCopy(_ -> new SendResult.Refused(550));
            asked(rooms, "rain");
            asked(rooms, "hail");
            for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
            rooms.everyCopy(_ -> {
                snows.countDown();
                awaits(isSeen);
                return new SendResult.Sent();
            });
            asked(rooms, "snow");
            try (IssueWorker worker = new IssueWorker(rooms.bean(IssueWork.class), rooms.bean(DecisionWork.class))) {
                worker.start();
                awaits(snows);
                // more of it than are done when she presses
                rooms.change("""
                        insert into decision (publication_id, what, decided_at)
                        select id, 'RETRY', ended_at from publication where slug = 'rain'""");
                rooms.change("""
                        update delivery set state = 'QUEUED'
                        where publication_id in (select id from publication where slug = 'hail')""");
                rooms.change("update publication set state = 'CANCELLED' where slug = 'hail'");
                TestServer.await(() -> failed(rooms, "rain") == 0 && held(rooms, "hail") == 1);
                assertThat(failed(rooms, "rain")).isZero();
                assertThat(held(rooms, "hail")).isEqualTo(1);
                isSeen.countDown();
            }
        }
    }

    private static long failed(TestRooms rooms, String slug) {
        return rooms.bean(Sendings.class).standing(slug).orElseThrow().balance().failed();
    }

    private static long held(TestRooms rooms, String slug) {
        return rooms.bean(Sendings.class).standing(slug).orElseThrow().balance().held();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void asked(TestRooms rooms, String slug) throws IOException {
        TestIssue.written(rooms, data).write(slug, "title: It falls\ndate: 2026-11-30");
        rooms.bean(Publisher.class).send(slug, new When.Now());
    }
}
