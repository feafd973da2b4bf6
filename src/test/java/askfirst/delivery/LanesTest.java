package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.LastWord;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LanesTest {
    @TempDir
    Path data;

    private TestLanes test;

    @BeforeEach
    void lanes() {
        test = new TestLanes(data);
    }

    @Test
    void when_a_server_hears_of_a_letter_it_is_written_down_and_so_is_what_became_of_the_one_before() {
        List<List<String>> seen = new ArrayList<>();
        try (Lanes lanes = test.lanes(1, _ -> {
            seen.add(test.known(3));
            return new SendResult.Refused(550);
        })) {
            lanes.hand(TestLanes.logged(), TestLanes.claims(3));
            TestLanes.settled(lanes, 3);
        }
        assertThat(seen)
                .containsExactly(
                        List.of("unknown", "not begun", "not begun"),
                        List.of("refused", "unknown", "not begun"),
                        List.of("refused", "refused", "unknown"));
    }

    @Test
    void a_lane_with_nothing_more_to_do_writes_down_what_became_of_its_last() throws InterruptedException {
        try (Lanes lanes = test.lanes(1, _ -> new SendResult.Sent())) {
            lanes.hand(TestLanes.logged(), TestLanes.claims(1));
            TestLanes.settled(lanes, 1);
            while (!test.known(1).equals(List.of("sent"))) Thread.sleep(5);
        }
    }

    @Test
    void once_closed_everything_is_written_down_and_each_came_out_once() {
        List<Done> done;
        try (Lanes lanes = test.lanes(4, _ -> new SendResult.Sent())) {
            lanes.hand(TestLanes.logged(), TestLanes.claims(500));
            done = TestLanes.settled(lanes, 500);
        }
        assertThat(done).extracting(it -> it.claim().id()).doesNotHaveDuplicates();
        assertThat(test.known(500)).containsOnly("sent");
    }

    @Test
    void nothing_is_lost_when_whoever_waits_is_interrupted() {
        try (Lanes lanes = test.lanes(1, _ -> new SendResult.Sent())) {
            lanes.hand(TestLanes.logged(), TestLanes.claims(500));
            List<Done> done = new ArrayList<>();
            while (done.size() < 500) {
                Thread.currentThread().interrupt();
                done.addAll(lanes.done(TestLanes.LONG));
                assertThat(Thread.interrupted()).isTrue();
                done.addAll(lanes.done(Duration.ofMillis(1)));
            }
            assertThat(done).hasSize(500);
            assertThat(lanes.inHand()).isZero();
        }
    }

    @Test
    void where_the_lease_is_the_witness_it_says_so_before_a_letter_may_arrive() {
        List<String> row = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (Lanes lanes = test.lanes(1, _ -> {
            seen.add(row.getLast());
            return new SendResult.Sent();
        })) {
            lanes.hand(TestLanes.marked(mark -> row.add(mark.begunTo() + ": " + mark.underWay())), TestLanes.claims(3));
            TestLanes.settled(lanes, 3);
        }
        assertThat(seen).containsExactly("1: [1]", "2: [2]", "3: [3]");
    }

    @Test
    void at_most_one_for_each_connection_is_marked_whatever_becomes_of_it() {
        List<Integer> underWay = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger times = new AtomicInteger();
        Lease lease = TestLanes.marked(mark -> underWay.add(mark.underWay().size()));
        try (Lanes lanes = test.lanes(4, _ -> result(times.getAndIncrement()))) {
            lanes.hand(lease, TestLanes.claims(400));
            for (int left = 400; left > 0; ) {
                List<Done> done = lanes.done(TestLanes.LONG);
                lease.settled(done);
                left -= done.size();
            }
        }
        assertThat(underWay).isNotEmpty().allSatisfy(it -> assertThat(it).isLessThanOrEqualTo(4));
    }

    @Test
    void a_connection_goes_on_when_it_is_written_down_that_a_letter_was_not_sent() {
        Lease lease = TestLanes.marked(_ -> true);
        try (Lanes lanes = test.lanes(1, _ -> new SendResult.Refused(550))) {
            lanes.hand(lease, TestLanes.claims(2));
            List<Done> first = TestLanes.settled(lanes, 1);
            assertThat(lanes.done(Duration.ofMillis(200))).isEmpty();
            lease.settled(first);
            assertThat(TestLanes.settled(lanes, 1)).hasSize(1);
        }
    }

    @Test
    void nothing_arrives_under_a_lease_that_somebody_took_over() {
        AtomicInteger arrived = new AtomicInteger();
        try (Lanes lanes = test.lanes(2, _ -> result(arrived.getAndIncrement()))) {
            lanes.hand(TestLanes.marked(_ -> false), TestLanes.claims(2));
            assertThat(TestLanes.settled(lanes, 2))
                    .allSatisfy(it -> assertThat(it).isInstanceOf(Done.NotBegun.class));
            assertThat(lanes.broken()).isPresent();
        }
        assertThat(arrived).hasValue(0);
    }

    @Test
    void closed_while_a_connection_waits_for_what_nobody_writes_down_it_ends() {
        try (Lanes lanes = test.lanes(1, _ -> new SendResult.Refused(550))) {
            lanes.hand(TestLanes.marked(_ -> true), TestLanes.claims(2));
            TestLanes.settled(lanes, 1);
        }
    }

    @Test
    void one_whose_copy_cannot_be_made_fails_alone_and_with_words() {
        List<Done> done;
        try (Lanes lanes = test.lanes(1, _ -> new SendResult.Sent(), claim -> {
            if (claim.place() == 2) throw new NoCopy(new IllegalArgumentException("a tab"));
            return TestLanes.copy(claim);
        })) {
            lanes.hand(TestLanes.logged(), TestLanes.claims(3));
            done = TestLanes.settled(lanes, 3);
            assertThat(lanes.broken()).isEmpty();
        }
        assertThat(done)
                .extracting(it -> ((Done.Tried) it).result())
                .containsExactly(
                        new SendResult.Sent(),
                        new SendResult.Refused(0, "No copy could be made for this reader: a tab"),
                        new SendResult.Sent());
    }

    @Test
    void what_breaks_before_its_text_may_leave_was_not_begun() {
        assertThat(broken((_, _) -> {
                    throw new IllegalStateException("no signature");
                }))
                .isInstanceOf(Done.NotBegun.class);
    }

    @Test
    void of_what_breaks_when_its_text_may_leave_nobody_knows() {
        assertThat(broken((_, lastWord) -> {
                    lastWord.isAllowed();
                    throw new IllegalStateException("no memory");
                }))
                .isInstanceOfSatisfying(
                        Done.Tried.class, it -> assertThat(it.result()).isEqualTo(new SendResult.Unknown()));
    }

    private Done broken(BiFunction<Outgoing, LastWord, SendResult> lane) {
        try (Lanes lanes = test.lanes(lane)) {
            lanes.hand(TestLanes.logged(), TestLanes.claims(1));
            Done done = TestLanes.settled(lanes, 1).getFirst();
            assertThat(lanes.broken()).isPresent();
            return done;
        }
    }

    private static SendResult result(int times) {
        return switch (times % 3) {
            case 0 -> new SendResult.Sent();
            case 1 -> new SendResult.Refused(550);
            default -> new SendResult.TryLater(451);
        };
    }
}
