package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.EmailAddress;
import askfirst.mail.LastWord;
import askfirst.mail.MailLane;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LanesTest {
    private static final UUID CLAIM = new UUID(0, 7);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    Path data;

    private SendLog log;

    @BeforeEach
    void claim() {
        log = SendLog.in(data);
        log.claimed(CLAIM);
    }

    @Test
    void when_a_server_hears_of_a_letter_it_is_written_down_and_so_is_what_became_of_the_one_before() {
        List<List<String>> seen = new ArrayList<>();
        try (Lanes lanes = lanes(1, _ -> {
            seen.add(known(3));
            return new SendResult.Refused(550);
        })) {
            lanes.hand(logged(), claims(3));
            settled(lanes, 3);
        }
        assertThat(seen)
                .containsExactly(
                        List.of("unknown", "not begun", "not begun"),
                        List.of("refused", "unknown", "not begun"),
                        List.of("refused", "refused", "unknown"));
    }

    @Test
    void a_lane_with_nothing_more_to_do_writes_down_what_became_of_its_last() throws InterruptedException {
        try (Lanes lanes = lanes(1, _ -> new SendResult.Sent())) {
            lanes.hand(logged(), claims(1));
            settled(lanes, 1);
            while (!known(1).equals(List.of("sent"))) Thread.sleep(5);
        }
    }

    @Test
    void once_closed_everything_is_written_down_and_each_came_out_once() {
        List<Done> done;
        try (Lanes lanes = lanes(4, _ -> new SendResult.Sent())) {
            lanes.hand(logged(), claims(500));
            done = settled(lanes, 500);
        }
        assertThat(done).extracting(it -> it.claim().id()).doesNotHaveDuplicates();
        assertThat(known(500)).containsOnly("sent");
    }

    @Test
    void nothing_is_lost_when_whoever_waits_is_interrupted() {
        try (Lanes lanes = lanes(1, _ -> new SendResult.Sent())) {
            lanes.hand(logged(), claims(500));
            List<Done> done = new ArrayList<>();
            while (done.size() < 500) {
                Thread.currentThread().interrupt();
                done.addAll(lanes.done(LONG));
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
        try (Lanes lanes = lanes(1, _ -> {
            seen.add(row.getLast());
            return new SendResult.Sent();
        })) {
            lanes.hand(marked(mark -> row.add(mark.begunTo() + ": " + mark.underWay())), claims(3));
            settled(lanes, 3);
        }
        assertThat(seen).containsExactly("1: [1]", "2: [2]", "3: [3]");
    }

    @Test
    void at_most_one_for_each_connection_is_marked_whatever_becomes_of_it() {
        List<Integer> underWay = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger times = new AtomicInteger();
        Lease lease = marked(mark -> underWay.add(mark.underWay().size()));
        try (Lanes lanes = lanes(4, _ -> result(times.getAndIncrement()))) {
            lanes.hand(lease, claims(400));
            for (int left = 400; left > 0; ) {
                List<Done> done = lanes.done(LONG);
                lease.settled(done);
                left -= done.size();
            }
        }
        assertThat(underWay).isNotEmpty().allSatisfy(it -> assertThat(it).isLessThanOrEqualTo(4));
    }

    @Test
    void a_connection_goes_on_when_it_is_written_down_that_a_letter_was_not_sent() {
        Lease lease = marked(_ -> true);
        try (Lanes lanes = lanes(1, _ -> new SendResult.Refused(550))) {
            lanes.hand(lease, claims(2));
            List<Done> first = settled(lanes, 1);
            assertThat(lanes.done(Duration.ofMillis(200))).isEmpty();
            lease.settled(first);
            assertThat(settled(lanes, 1)).hasSize(1);
        }
    }

    @Test
    void nothing_arrives_under_a_lease_that_somebody_took_over() {
        AtomicInteger arrived = new AtomicInteger();
        try (Lanes lanes = lanes(2, _ -> result(arrived.getAndIncrement()))) {
            lanes.hand(marked(_ -> false), claims(2));
            assertThat(settled(lanes, 2)).allSatisfy(it -> assertThat(it).isInstanceOf(Done.NotBegun.class));
            assertThat(lanes.broken()).isPresent();
        }
        assertThat(arrived).hasValue(0);
    }

    @Test
    void closed_while_a_connection_waits_for_what_nobody_writes_down_it_ends() {
        try (Lanes lanes = lanes(1, _ -> new SendResult.Refused(550))) {
            lanes.hand(marked(_ -> true), claims(2));
            settled(lanes, 1);
        }
    }

    @Test
    void one_whose_copy_cannot_be_made_fails_alone_and_with_words() {
        List<Done> done;
        try (Lanes lanes = lanes(1, _ -> new SendResult.Sent(), claim -> {
            if (claim.place() == 2) throw new NoCopy(new IllegalArgumentException("a tab"));
            return copy(claim);
        })) {
            lanes.hand(logged(), claims(3));
            done = settled(lanes, 3);
            assertThat(lanes.broken()).isEmpty();
        }
        assertThat(done)
                .extracting(it -> ((Done.Tried) it).result())
                .containsExactly(
                        new SendResult.Sent(),
                        new SendResult.Refused(0, "No copy could be made for this reader: a tab"),
                        new SendResult.Sent());
    }

    private static SendResult result(int times) {
        return switch (times % 3) {
            case 0 -> new SendResult.Sent();
            case 1 -> new SendResult.Refused(550);
            default -> new SendResult.TryLater(451);
        };
    }

    private static Lease logged() {
        return new Lease(CLAIM, NOON.instant(), Optional.empty());
    }

    private static Lease marked(Marks.Keeper row) {
        return new Lease(CLAIM, NOON.instant(), Optional.of(new Marks(row)));
    }

    private Lanes lanes(int connections, Function<Outgoing, SendResult> server) {
        return lanes(connections, server, LanesTest::copy);
    }

    private Lanes lanes(int connections, Function<Outgoing, SendResult> server, Function<IssueClaim, Outgoing> copies) {
        MailLane lane = new MailLane() {
            @Override
            public SendResult send(Outgoing mail, LastWord lastWord) {
                if (!lastWord.isAllowed()) return new SendResult.TryLater(0);
                lastWord.following();
                return server.apply(mail);
            }

            @Override
            public void close() {}
        };
        return new Lanes(IntStream.range(0, connections).mapToObj(_ -> lane).toList(), copies, log, NOON);
    }

    private static Outgoing copy(IssueClaim claim) {
        EmailAddress anna = new EmailAddress("anna@example.org");
        return new Outgoing(claim.mailId(), NOON.instant(), anna, claim.reader().to(), List.of());
    }

    private static List<Done> settled(Lanes lanes, int count) {
        List<Done> done = new ArrayList<>();
        while (done.size() < count && !Thread.currentThread().isInterrupted()) done.addAll(lanes.done(LONG));
        return done;
    }

    /// What another process would be told of each.
    private List<String> known(int count) {
        SendMemory memory = log.memory();
        return claims(count).stream().map(it -> word(memory.of(it))).toList();
    }

    private static String word(Optional<Done> known) {
        return switch (known.orElseThrow()) {
            case Done.NotBegun _ -> "not begun";
            case Done.Tried tried -> SendMemory.word(tried.result()).split(" ", 2)[0];
        };
    }

    private static List<IssueClaim> claims(int count) {
        return IntStream.range(0, count).mapToObj(LanesTest::claim).toList();
    }

    private static IssueClaim claim(int id) {
        Reader reader = new Reader(new UUID(1, id), new EmailAddress("reader@example.com"), "");
        return new IssueClaim(
                new UUID(2, id),
                CLAIM,
                1 + id,
                reader,
                "message",
                "id@example.org",
                1,
                NOON.instant().plusSeconds(60));
    }
}
