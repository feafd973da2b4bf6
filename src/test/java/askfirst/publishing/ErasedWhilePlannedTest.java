package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.invitation.Erasures;
import askfirst.subscription.Kept;
import askfirst.subscription.Subscriber;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A press of *erase* while very many readers are written down: she need not press again, and gets no letter.
@OnBothDatabases
class ErasedWhilePlannedTest extends WithIssue {
    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final Duration LONGER_THAN_A_STATEMENT_WAITS = Duration.ofMillis(5_000);
    private static final int THOUSANDS = 30_000;

    private Subscriber anna;

    ErasedWhilePlannedTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void readersOfIt() {
        rooms.becomesReader("anna@example.com");
        anna = rooms.readers().getFirst();
        rooms.becomesReader("ben@example.com");
    }

    @Test
    void among_thousands_the_press_succeeds_and_nothing_is_written_down_for_her() throws Exception {
        thousands();
        UUID id = asked();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> planned = threads.submit(() -> rooms.bean(Planner.class).plan(id, () -> true));
            Thread.sleep(A_MOMENT);
            assertThat(erase()).isEqualTo(Kept.FINGERPRINT);
            planned.get();
        }
        assertThat(rooms.count("select count(*) from delivery where publication_id is not null"))
                .isEqualTo(THOUSANDS + 1);
        assertThat(rooms.count("select count(*) from delivery where address = 'anna@example.com'"))
                .isZero();
    }

    @Test
    void a_planning_that_takes_longer_than_a_statement_waits_makes_no_press_vain() throws Exception {
        asked();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Kept> pressed;
            // as whoever writes readers down does
            try (AutoCloseable _ = rooms.holding("select id from gate for update")) {
                pressed = threads.submit(this::erase);
                Thread.sleep(LONGER_THAN_A_STATEMENT_WAITS);
            }
            assertThat(pressed.get()).isEqualTo(Kept.FINGERPRINT);
        }
        assertThat(rooms.tables().toString()).doesNotContain("anna@example.com");
        for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
        assertThat(rooms.copies)
                .singleElement()
                .satisfies(copy -> assertThat(copy.to().wire()).isEqualTo("ben@example.com"));
    }

    private UUID asked() {
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rooms.bean(IssueWork.class).doWhatIsDue(() -> false);
        Standing standing = rooms.bean(Sendings.class).standing("rain").orElseThrow();
        assertThat(standing.state()).isEqualTo(State.PLANNING);
        return standing.id();
    }

    private Kept erase() {
        return rooms.bean(Erasures.class).erase(anna.id(), Kept.FINGERPRINT);
    }

    private void thousands() {
        for (int some = 0; some < THOUSANDS; some += 1_000) {
            String values = IntStream.range(some, some + 1_000)
                    .mapToObj(i ->
                            "('%s', 'r%d@example.com', 'r%d@example.com', 'ACTIVE', 'EVERY_LETTER', now(), now())"
                                    .formatted(new UUID((i + 1) * 0x9E3779B97F4A7C15L, i), i, i))
                    .collect(Collectors.joining(", "));
            rooms.change("insert into subscription (id, recipient, address, state, rhythm, since, changed_at) values "
                    + values);
        }
    }
}
