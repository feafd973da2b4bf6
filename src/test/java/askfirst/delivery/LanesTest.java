package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.EmailAddress;
import askfirst.mail.MailLane;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
            lanes.hand(claims(3));
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
            lanes.hand(claims(1));
            settled(lanes, 1);
            while (!known(1).equals(List.of("sent"))) Thread.sleep(5);
        }
    }

    @Test
    void once_closed_everything_is_written_down_and_each_came_out_once() {
        List<Done> done;
        try (Lanes lanes = lanes(4, _ -> new SendResult.Sent())) {
            lanes.hand(claims(500));
            done = settled(lanes, 500);
        }
        assertThat(done).extracting(it -> it.claim().id()).doesNotHaveDuplicates();
        assertThat(known(500)).containsOnly("sent");
    }

    @Test
    void nothing_is_lost_when_whoever_waits_is_interrupted() {
        try (Lanes lanes = lanes(1, _ -> new SendResult.Sent())) {
            lanes.hand(claims(500));
            List<Done> done = new ArrayList<>();
            while (done.size() < 500) {
                Thread.currentThread().interrupt();
                done.addAll(lanes.done(LONG, Duration.ZERO));
                assertThat(Thread.interrupted()).isTrue();
                done.addAll(lanes.done(Duration.ofMillis(1), Duration.ZERO));
            }
            assertThat(done).hasSize(500);
            assertThat(lanes.inHand()).isZero();
        }
    }

    private Lanes lanes(int connections, Function<Outgoing, SendResult> server) {
        MailLane lane = new MailLane() {
            @Override
            public SendResult send(Outgoing mail) {
                return server.apply(mail);
            }

            @Override
            public void close() {}
        };
        EmailAddress anna = new EmailAddress("anna@example.org");
        return new Lanes(
                IntStream.range(0, connections).mapToObj(_ -> lane).toList(),
                claim -> new Outgoing(
                        claim.mailId(), NOON.instant(), anna, claim.reader().to(), List.of()),
                log,
                NOON);
    }

    private static List<Done> settled(Lanes lanes, int count) {
        List<Done> done = new ArrayList<>();
        while (done.size() < count) done.addAll(lanes.done(LONG, Duration.ZERO));
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
                reader,
                "message",
                "id@example.org",
                1,
                NOON.instant().plusSeconds(60));
    }
}
