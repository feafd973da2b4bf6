package askfirst.delivery;

import askfirst.database.Engine;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import askfirst.mail.SendResult;
import askfirst.subscription.TestRooms;
import askfirst.token.Purpose;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What machines have claimed of an issue for five readers, and what they do with them.
abstract class WithHands {
    static final UUID PUBLICATION = new UUID(7, 7);
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofHours(1);

    private final Engine engine;

    @TempDir
    Path data;

    TestRooms rooms;
    IssueLedger ledger;

    WithHands(Engine engine) {
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

    /// What a machine has claimed.
    record Hand(Lease lease, List<IssueClaim> claims, IssueLedger ledger) {
        /// Each by a connection of its own.
        boolean begin(int... which) {
            return Arrays.stream(which).allMatch(i -> lease.begin(claims.get(i)));
        }

        void settle(int which, SendResult result) {
            List<Done> done = List.of(new Done.Tried(claims.get(which), result));
            ledger.settle(done);
            lease.settled(done);
        }
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

    Hand claim(Witness witness) {
        return in(() -> claim(rooms.bean(Leases.class).open(PUBLICATION, witness)));
    }

    Hand claim(Lease lease) {
        return in(() -> {
            List<IssueLedger.Due> due = ledger.due(PUBLICATION, 100);
            List<IssueClaim> claims = ledger.claim(due, reading(due), rooms.clock.instant(), lease);
            lease.hand(claims);
            return new Hand(lease, claims, ledger);
        });
    }

    /// As if all of them still read.
    static Map<UUID, Reader> reading(List<IssueLedger.Due> due) {
        return due.stream()
                .map(it -> new Reader(
                        it.reader(),
                        new EmailAddress("reader" + it.reader().getLeastSignificantBits() + "@example.com"),
                        ""))
                .collect(Collectors.toMap(Reader::id, Function.identity()));
    }

    /// As if so many had been begun and sent.
    boolean mark(Hand hand, int times) {
        IssueClaim any = hand.claims().getFirst();
        IssueClaim it = new IssueClaim(
                UUID.randomUUID(), any.claim(), 1000 + times, any.reader(), "", "", 1, any.beginBefore());
        hand.lease().hand(List.of(it));
        boolean isOurs = hand.lease().begin(it);
        hand.lease().sent(it);
        return isOurs;
    }

    void close(Hand hand) {
        in(() -> {
            rooms.bean(Leases.class).close(hand.lease());
            return true;
        });
    }

    void letGo() {
        rooms.clock.pass(LONGER_THAN_A_LEASE);
        letGoNow();
    }

    void letGoNow() {
        in(() -> {
            rooms.bean(Leases.class).letGo(PUBLICATION);
            return true;
        });
    }

    Balance balance() {
        return in(() -> rooms.bean(IssueBook.class).balance(PUBLICATION));
    }

    <T> T in(Supplier<T> work) {
        return rooms.bean(Transactions.class).in(work);
    }
}
