package askfirst.publishing;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Balance;
import askfirst.live.Live;
import askfirst.mail.SendResult;
import askfirst.subscription.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// An older database comes back, beside the files that know what was sent since.
@OnBothDatabases
class RestoredSendingTest extends WithRestore {
    RestoredSendingTest(Engine engine) {
        super(engine);
    }

    @Test
    void it_sends_nothing_not_even_a_confirmation_until_its_author_says_so() {
        rooms.becomesReader("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        Snapshot backup = save();
        rooms.clock.pass(Duration.ofMinutes(10));
        work();
        assertThat(rooms.copies).hasSize(1);
        restore(backup);
        rooms.ask("new@example.com");
        assertThat(rooms.work()).isZero();
        work();
        assertThat(rooms.copies).isEmpty();
        assertThat(rooms.bean(Restores.class).waiting().issues())
                .singleElement()
                .satisfies(it -> assertThat(it.slug()).isEqualTo("rain"));
        assertThat(rooms.bean(Restores.class).waiting().mails()).isEqualTo(1);
        rooms.bean(Restores.class).sayLive();
        assertThat(rooms.work()).isEqualTo(1);
    }

    @Test
    void one_that_was_half_sent_asks_and_goes_on_with_those_who_certainly_have_not_got_it() {
        readers(12);
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch isStopped = new CountDownLatch(1);
        rooms.everyCopy(_ -> {
            // nobody else gets it until it is stopped in the middle
            if (sent.incrementAndGet() > 4) waitFor(isStopped);
            return new SendResult.Sent();
        });
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        Snapshot backup = save();
        rooms.bean(IssueWork.class).doWhatIsDue(() -> {
            // first what nobody has begun is taken back
            if (sent.get() >= 4) delayedExecutor(1, TimeUnit.SECONDS).execute(isStopped::countDown);
            return sent.get() < 4;
        });
        long had = standing().balance().sent();
        assertThat(had).isBetween(4L, 11L);
        restore(backup);
        assertThat(rooms.copies).isEmpty();
        rooms.bean(Restores.class).sayLive();
        work();
        assertThat(standing().state()).isEqualTo(State.PAUSED);
        assertThat(standing().pause()).isEqualTo(Pause.RESTORED);
        assertThat(standing().balance()).isEqualTo(new Balance(12 - had, 0, 0, 0, 0, 0, had));
        rooms.bean(Sendings.class).resume("rain");
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 12 - had, 0, 0, 0, had));
        assertThat(rooms.copies).hasSize((int) (12 - had));
    }

    @Test
    void one_that_waited_or_was_never_asked_for_reaches_nobody_twice_either() {
        readers(3);
        Snapshot backup = save();
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        restore(backup);
        rooms.bean(Restores.class).sayLive();
        rooms.becomesReader("late@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        Snapshot later = save();
        rooms.bean(Live.class).moveOn();
        restore(later);
        rooms.bean(Restores.class).sayLive();
        work();
        assertThat(standing().state()).isEqualTo(State.LATE);
        assertThat(standing().pause()).isEqualTo(Pause.RESTORED);
        assertThat(rooms.copies).isEmpty();
        rooms.bean(Sendings.class).goNow("rain");
        work();
        assertThat(rooms.copies).extracting(it -> it.to().wire()).containsExactly("late@example.com");
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 0, 0, 3));
    }

    @Test
    void what_certainly_did_not_leave_goes_after_all() {
        readers(2);
        rooms.everyCopy(_ -> new SendResult.TryLater(452));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        Snapshot backup = save();
        work();
        restore(backup);
        rooms.everyCopy(_ -> new SendResult.Sent());
        rooms.bean(Restores.class).sayLive();
        rooms.bean(Sendings.class).resume("rain");
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 2, 0, 0, 0, 0));
    }

    /// Whatever became of it meanwhile was written down with the first, and may not make up for the second.
    @Test
    void what_was_given_back_in_vain_and_sent_later_is_known() {
        readers(2);
        rooms.everyCopy(_ -> new SendResult.TryLater(452));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        Snapshot backup = save();
        rooms.change("alter table delivery add constraint broken check (reply_code is null or reply_code <> 452)");
        for (int turn = 0; turn < 3; turn++) assertThatThrownBy(this::work).isInstanceOf(RuntimeException.class);
        rooms.change("alter table delivery drop constraint broken");
        rooms.everyCopy(_ -> new SendResult.Sent());
        work();
        rooms.clock.pass(Duration.ofMinutes(1));
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 2, 0, 0, 0, 0));
        restore(backup);
        rooms.bean(Restores.class).sayLive();
        rooms.bean(Sendings.class).resume("rain");
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 2));
    }

    @Test
    void what_its_author_decides_about_the_unknown_stays_decided() {
        readers(2);
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        Snapshot backup = save();
        work();
        restore(backup);
        rooms.bean(Restores.class).sayLive();
        rooms.bean(Sendings.class).resume("rain");
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 2));
        rooms.bean(Sendings.class).allAgain("rain");
        rooms = rooms.again();
        rooms.bean(Live.class).start();
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void one_that_was_given_up_since_does_not_go() {
        readers(2);
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        Snapshot backup = save();
        rooms.bean(Sendings.class).cancel("rain");
        restore(backup);
        work();
        rooms.bean(Restores.class).sayLive();
        rooms.clock.pass(Duration.ofMinutes(10));
        work();
        assertThat(rooms.copies).isEmpty();
    }

    @Test
    void whom_an_issue_was_begun_for_is_remembered_for_a_year_and_longer_where_a_database_has_to_learn_it()
            throws IOException {
        readers(2);
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        assertThat(standing().state()).isEqualTo(State.SENT);
        Path begun;
        try (var files = Files.list(data.resolve("begun"))) {
            begun = files.toList().getFirst();
        }
        Path ofNone = Files.writeString(data.resolve("begun").resolve(new java.util.UUID(1, 2).toString()), "");
        rooms.clock.pass(Duration.ofDays(364));
        work();
        assertThat(begun).exists();
        Path earlier = Files.writeString(begun.resolveSibling(begun.getFileName() + ".earlier"), "0");
        rooms.clock.pass(Duration.ofDays(2));
        work();
        assertThat(begun).exists();
        Files.delete(earlier);
        work();
        assertThat(begun).as("it is looked after once a day").exists();
        rooms.clock.pass(Duration.ofDays(1));
        work();
        assertThat(begun).doesNotExist();
        assertThat(ofNone).as("this database may be the older one").exists();
    }

    private static void waitFor(CountDownLatch event) {
        try {
            assertThat(event.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
