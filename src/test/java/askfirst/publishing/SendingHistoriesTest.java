package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Balance;
import askfirst.delivery.IssueBook;
import askfirst.live.Live;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import askfirst.subscription.Snapshot;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever its author, its server and older copies of the database do to the sending of an issue, in any order: no
/// reader has it twice unless her author said *again*, the sums balance, and nothing leaves a copy that is not the live
/// one.
@OnBothDatabases
class SendingHistoriesTest {
    private static final int READERS = 8;
    private static final int MOVES = 40;

    private final Engine engine;

    @TempDir
    Path data;

    private final Map<String, Integer> taken = new HashMap<>();

    SendingHistoriesTest(Engine engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobody_has_it_twice_and_the_sums_balance(long seed) throws IOException {
        write();
        Random dice = new Random(seed);
        TestRooms rooms = new TestRooms(engine, data);
        try {
            rooms.bean(Live.class).start();
            for (int i = 0; i < READERS; i++) rooms.becomesReader("reader" + i + "@example.com");
            rooms.bean(Publisher.class).send("rain", new When.Now());
            Snapshot backup = new Snapshot(rooms);
            for (int move = 0; move < MOVES; move++) {
                rooms = move(rooms, backup, dice);
                assertThat(taken.values()).as("after move " + move).allMatch(times -> times == 1);
                looks(rooms, dice);
            }
            rooms = end(rooms);
            Balance balance =
                    rooms.bean(Sendings.class).standing("rain").orElseThrow().balance();
            assertThat(balance.planned()).isEqualTo(READERS);
            assertThat(balance.waiting()).isZero();
            assertThat(balance.sent()).isLessThanOrEqualTo(taken.size());
            assertThat(taken).hasSizeGreaterThanOrEqualTo((int) (READERS - balance.failed() - balance.unknown()));
        } finally {
            rooms.close();
        }
    }

    /// What is kept of an issue that rests is what its rows say.
    private static void looks(TestRooms rooms, Random dice) {
        if (dice.nextBoolean()) rooms.bean(DecisionWork.class).doWhatIsDue(() -> true);
        Standing standing = rooms.bean(Sendings.class).standing("rain").orElseThrow();
        assertThat(standing.balance()).isEqualTo(rooms.bean(IssueBook.class).balance(standing.id()));
    }

    private TestRooms move(TestRooms rooms, Snapshot backup, Random dice) {
        rooms.clock.pass(Duration.ofMinutes(1));
        Sendings sendings = rooms.bean(Sendings.class);
        switch (dice.nextInt(12)) {
            case 9 -> sendings.cancel("rain");
            case 10 -> sendings.retryFailed("rain");
            case 11 -> sendings.allArrived("rain");
            case 0 -> sendings.pause("rain");
            case 1, 2 -> sendings.resume("rain");
            case 3 -> sendings.goNow("rain");
            case 4 -> rooms.bean(Publisher.class).send("rain", new When.Now());
            case 5 -> {
                if (rooms.bean(Live.class).maySend()) backup.take(rooms);
                // as whoever makes a backup does
                rooms.bean(Live.class).moveOn();
            }
            case 6 -> {
                backup.restore(rooms);
                TestRooms next = rooms.again();
                next.bean(Live.class).start();
                return next;
            }
            case 7 -> rooms.bean(Restores.class).sayLive();
            default -> work(rooms, dice);
        }
        if (dice.nextBoolean()) work(rooms, dice);
        return rooms;
    }

    /// A few turns, ended in the middle now and then; the server says all it may say.
    private void work(TestRooms rooms, Random dice) {
        boolean mayLeave = rooms.bean(Live.class).maySend();
        AtomicInteger left = new AtomicInteger(dice.nextInt(6));
        int[] answers = dice.ints(64, 0, 8).toArray();
        AtomicInteger next = new AtomicInteger();
        rooms.everyCopy(copy -> {
            assertThat(mayLeave).as("it may leave").isTrue();
            left.decrementAndGet();
            return answer(copy, answers[next.getAndIncrement() % answers.length]);
        });
        for (int turn = 0; turn < 3; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> left.get() > 0);
    }

    private SendResult answer(Outgoing copy, int answer) {
        return switch (answer) {
            case 0 -> new SendResult.TryLater(451);
            case 1 -> new SendResult.Refused(550);
            case 2 -> {
                taken(copy);
                yield new SendResult.Unknown();
            }
            default -> {
                taken(copy);
                yield new SendResult.Sent();
            }
        };
    }

    private synchronized void taken(Outgoing copy) {
        taken.merge(copy.to().wire(), 1, Integer::sum);
    }

    private TestRooms end(TestRooms rooms) {
        rooms.bean(Restores.class).sayLive();
        rooms.everyCopy(copy -> {
            taken(copy);
            return new SendResult.Sent();
        });
        for (int day = 0; day < 4; day++) {
            rooms.bean(Publisher.class).send("rain", new When.Now());
            rooms.bean(Sendings.class).goNow("rain");
            rooms.bean(Sendings.class).resume("rain");
            for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
            rooms.clock.pass(Duration.ofDays(1));
        }
        assertThat(taken.values()).allMatch(times -> times == 1);
        return rooms;
    }

    private void write() throws IOException {
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(folder.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-30\n---\nIt rains.\n");
        Files.writeString(
                Files.createDirectories(data.resolve("public/current/issues/rain"))
                        .resolve("index.html"),
                "");
    }
}
