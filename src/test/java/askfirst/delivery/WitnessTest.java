package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import askfirst.mail.SendResult;
import askfirst.subscription.TestRooms;
import askfirst.token.Purpose;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of readers whom a machine had claimed that is gone.
@OnBothDatabases
class WitnessTest {
    private static final UUID PUBLICATION = new UUID(7, 7);
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofHours(1);

    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;
    private IssueLedger ledger;

    WitnessTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        rooms = new TestRooms(engine, data);
        ledger = rooms.bean(IssueLedger.class);
        plan(5);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void who_is_marked_as_begun_is_unknown_and_the_others_are_due_again() {
        List<IssueClaim> claims = claim(Witness.ROWS);
        assertThat(begin(claims.subList(0, 2))).hasSize(2);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(3, 0, 0, 0, 0, 0, 2));
        assertThat(claim(Witness.ROWS))
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.attempts()).isEqualTo(1));
    }

    @Test
    void where_only_its_log_knew_all_are_unknown() {
        claim(Witness.LOG);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 5));
    }

    @Test
    void before_its_lease_is_over_nothing_is_taken_from_it() {
        List<IssueClaim> claims = claim(Witness.ROWS);
        begin(claims.subList(0, 2));
        in(() -> {
            ledger.letGo(PUBLICATION);
            return true;
        });
        assertThat(balance()).isEqualTo(new Balance(5, 5, 0, 0, 0, 0, 0));
        assertThat(begin(claims.subList(2, 5))).hasSize(3);
    }

    @Test
    void one_that_only_seemed_to_be_gone_begins_nothing_more() {
        List<IssueClaim> claims = claim(Witness.ROWS);
        begin(claims.subList(0, 1));
        letGo();
        List<IssueClaim> others = claim(Witness.ROWS);
        assertThat(begin(claims.subList(1, 5))).isEmpty();
        assertThat(begin(others)).hasSize(4);
    }

    @Test
    void what_it_sent_and_whom_it_begins_next_is_told_apart() {
        List<IssueClaim> claims = claim(Witness.ROWS);
        begin(claims.subList(0, 2));
        List<Done> sent = claims.subList(0, 2).stream()
                .<Done>map(it -> new Done.Tried(it, new SendResult.Sent()))
                .toList();
        assertThat(in(() -> ledger.settle(sent, claims.subList(2, 4))))
                .extracting(IssueClaim::id)
                .containsExactlyElementsOf(
                        claims.subList(2, 4).stream().map(IssueClaim::id).toList());
        assertThat(balance()).isEqualTo(new Balance(3, 3, 2, 0, 0, 0, 0));
        letGo();
        assertThat(balance()).isEqualTo(new Balance(1, 0, 2, 0, 0, 0, 2));
    }

    /// The copy was made before it began with them.
    @Test
    void in_an_older_copy_of_the_database_whom_it_began_with_since_is_unknown_too() {
        List<IssueClaim> claims = claim(Witness.ROWS);
        rooms.bean(IssuePost.class).begin(PUBLICATION, claims.subList(0, 2));
        rooms.bean(Begun.class).endHistory();
        rooms.bean(Begun.class).settle(PUBLICATION);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(3, 0, 0, 0, 0, 0, 2));
    }

    /// And the log, which knows only of the time after the copy, is not asked about these.
    @Test
    void in_an_older_copy_whom_it_had_claimed_and_began_with_again_since_is_unknown() {
        List<IssueClaim> claims = claim(Witness.LOG);
        rooms.bean(IssuePost.class).begin(PUBLICATION, claims.subList(0, 2));
        rooms.bean(Begun.class).endHistory();
        rooms.bean(Begun.class).settle(PUBLICATION);
        assertThat(balance()).isEqualTo(new Balance(3, 3, 0, 0, 0, 0, 2));
    }

    /// A message that a server put off and that is claimed once more was begun before, but not under this claim.
    @Test
    void a_mark_is_worth_nothing_under_the_next_claim() {
        List<IssueClaim> claims = claim(Witness.ROWS);
        begin(claims);
        in(() -> ledger.settle(claims.stream().<Done>map(Done.NotBegun::new).toList(), List.of()));
        assertThat(claim(Witness.ROWS)).hasSize(5);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(5, 0, 0, 0, 0, 0, 0));
    }

    private void plan(int readers) {
        List<Reader> all = IntStream.range(0, readers)
                .mapToObj(i -> new Reader(new UUID(1, i), new EmailAddress("reader" + i + "@example.com"), ""))
                .toList();
        in(() -> {
            String links = Message.link(Purpose.STOP) + " " + Message.link(Purpose.MANAGE);
            String message = rooms.bean(IssueBook.class)
                    .compose(new Message(Kind.ISSUE, "Rain", links, links, "Dear {0},", "Hello,"));
            ledger.plan(PUBLICATION, message, all);
            return message;
        });
    }

    private List<IssueClaim> claim(Witness witness) {
        return in(() -> {
            List<IssueLedger.Due> due = ledger.due(PUBLICATION, 100);
            Map<UUID, Reader> reading = due.stream()
                    .map(it -> new Reader(
                            it.reader(),
                            new EmailAddress("reader" + it.reader().getLeastSignificantBits() + "@example.com"),
                            ""))
                    .collect(Collectors.toMap(Reader::id, Function.identity()));
            return ledger.claim(due, reading, UUID.randomUUID(), witness);
        });
    }

    private List<IssueClaim> begin(List<IssueClaim> next) {
        return in(() -> ledger.settle(List.of(), next));
    }

    private void letGo() {
        rooms.clock.pass(LONGER_THAN_A_LEASE);
        in(() -> {
            ledger.letGo(PUBLICATION);
            return true;
        });
    }

    private Balance balance() {
        return in(() -> rooms.bean(IssueBook.class).balance(PUBLICATION));
    }

    private <T> T in(Supplier<T> work) {
        return rooms.bean(Transactions.class).in(work);
    }
}
