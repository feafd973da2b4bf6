package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import askfirst.delivery.Balance;
import askfirst.delivery.IssueBook;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.Reader;
import askfirst.mail.EmailAddress;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an author decides about all readers of an issue that has many: some thousands at a time.
@OnBothDatabases
class LotsTest {
    private static final int MANY = 6000;
    private static final int LOT = 2500;

    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;

    LotsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws IOException {
        rooms = new TestRooms(engine, data);
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(folder.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-30\n---\nIt rains. You?\n");
        Files.createDirectories(data.resolve("public/current/issues/rain"));
        Files.writeString(data.resolve("public/current/issues/rain/index.html"), "");
        rooms.becomesReader("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
        rooms.change("delete from delivery where publication_id is not null");
        rooms.bean(Transactions.class).in(() -> {
            String message = messageId();
            rooms.bean(IssueLedger.class).plan(id(), message, everybody());
            return message;
        });
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void no_statement_touches_more_than_a_lot_and_the_rows_add_up_between_two() {
        IssueBook book = rooms.bean(IssueBook.class);
        assertThat(book.hold(id())).isEqualTo(LOT);
        assertThat(book.balance(id())).isEqualTo(new Balance(MANY - LOT, 0, 0, 0, 0, LOT, 0));
        assertThat(book.hold(id())).isEqualTo(LOT);
        assertThat(book.hold(id())).isEqualTo(MANY - 2 * LOT);
        assertThat(book.hold(id())).isZero();
        assertThat(book.release(id())).isEqualTo(LOT);
        assertThat(book.balance(id())).isEqualTo(new Balance(LOT, 0, 0, 0, 0, MANY - LOT, 0));
    }

    @Test
    void what_is_given_up_and_taken_up_again_is_all_of_it() {
        rooms.bean(Sendings.class).cancel("rain");
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, MANY, 0));
        rooms.bean(Sendings.class).resume("rain");
        assertThat(standing().balance()).isEqualTo(new Balance(MANY, 0, 0, 0, 0, 0, 0));
        assertThat(rooms.count("select count(*) from decision")).isZero();
    }

    /// Another instance wrote them down, and its clock runs ahead.
    @Test
    void what_was_held_in_a_moment_to_come_is_taken_up_again_all_the_same() {
        rooms.bean(Sendings.class).cancel("rain");
        rooms.change("update delivery set settled_at = settled_at + interval '2' second where state = 'HELD'");
        rooms.bean(Sendings.class).resume("rain");
        assertThat(standing().balance().held()).isZero();
    }

    @Test
    void a_process_that_was_killed_while_it_gave_up_leaves_the_rest_to_the_next() {
        rooms.bean(IssueBook.class).hold(id());
        rooms.change("update publication set state = 'CANCELLED'");
        work();
        assertThat(standing().balance().held()).isEqualTo(MANY);
        assertThat(rooms.copies).isEmpty();
    }

    @Test
    void one_that_was_killed_while_it_took_up_again_leaves_nobody_held() {
        rooms.change("update delivery set state = 'HELD', settled_at = queued_at");
        decided("RELEASE");
        work();
        assertThat(standing().balance().held()).isZero();
        comesToItsEnd();
    }

    @Test
    void a_sending_has_not_come_to_its_end_while_something_is_decided_about_it() {
        rooms.change("update delivery set state = 'FAILED', settled_at = queued_at");
        decided("RETRY");
        rooms.bean(Ends.class).end(id());
        assertThat(standing().state()).isEqualTo(State.SENDING);
        work();
        assertThat(standing().balance().failed()).isZero();
        comesToItsEnd();
    }

    @Test
    void what_failed_after_the_decision_is_not_tried_again_by_it() {
        rooms.change("update delivery set state = 'FAILED', settled_at = queued_at");
        decided("RETRY");
        String later = "timestamp with time zone '2026-11-30 09:00:00+00'";
        rooms.change("update delivery set settled_at = " + later + " where address = 'reader7@example.com'");
        rooms.bean(Decisions.class).goOn(id());
        assertThat(standing().balance()).isEqualTo(new Balance(MANY - 1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void the_later_of_two_decisions_about_the_unknown_is_done_and_what_is_given_up_sends_nothing_more() {
        rooms.change("update delivery set state = 'UNKNOWN', settled_at = queued_at");
        decided("AGAIN");
        rooms.bean(Sendings.class).allArrived("rain");
        assertThat(standing().balance().sent()).isEqualTo(MANY);
        rooms.change("update delivery set state = 'UNKNOWN', settled_at = queued_at");
        decided("AGAIN");
        rooms.bean(Sendings.class).cancel("rain");
        work();
        assertThat(standing().balance().unknown()).isEqualTo(MANY);
    }

    @Test
    void old_rows_are_forgotten_in_lots_too() {
        rooms.change("update delivery set state = 'SENT', settled_at = queued_at");
        rooms.clock.pass(Duration.ofDays(366));
        rooms.deliveries.forget(rooms.clock.instant());
        assertThat(rooms.count("select count(*) from delivery")).isZero();
    }

    /// As a killed process left it.
    private void decided(String what) {
        rooms.change("insert into decision (publication_id, what, decided_at) select id, '" + what
                + "', begun_at from publication");
    }

    private void comesToItsEnd() {
        assertThat(rooms.count("select count(*) from decision")).isZero();
        rooms.change("update delivery set state = 'SENT' where state = 'QUEUED'");
        work();
        assertThat(standing().state()).isEqualTo(State.SENT);
    }

    private void work() {
        for (int turn = 0; turn < 4; turn++) {
            rooms.bean(DecisionWork.class).doWhatIsDue(() -> true);
            rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
        }
    }

    private Standing standing() {
        return rooms.bean(Sendings.class).standing("rain").orElseThrow();
    }

    private UUID id() {
        return standing().id();
    }

    private String messageId() {
        return rooms.bean(PublicationRepository.class).byId(id()).orElseThrow().messageId();
    }

    private static List<Reader> everybody() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> new Reader(new UUID(1, i), new EmailAddress("reader" + i + "@example.com"), ""))
                .toList();
    }
}
