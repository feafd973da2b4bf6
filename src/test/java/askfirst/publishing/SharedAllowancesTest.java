package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Done;
import askfirst.delivery.IssueClaim;
import askfirst.delivery.Reader;
import askfirst.mail.EmailAddress;
import askfirst.site.Settings;
import askfirst.subscription.TestClock;
import askfirst.subscription.TestRooms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances take from what is allowed to both together, each by a clock of its own.
@OnBothDatabases
class SharedAllowancesTest {
    private static final Settings.Sending LIMITS =
            new Settings.Sending(4, Optional.of(10), Optional.of(25), Optional.empty(), Map.of("slow.example", 2));

    private final Engine engine;
    private final TestClock clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));
    private final TestClock ahead = new TestClock(clock.instant().plusSeconds(1));

    @TempDir
    Path data;

    private TestRooms rooms;
    private Allowances one;
    private Allowances other;

    SharedAllowancesTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        rooms = new TestRooms(engine, data);
        one = instance(LIMITS, clock);
        other = instance(LIMITS, ahead);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void what_one_takes_the_other_does_not_get() {
        assertThat(one.take(7).all()).isEqualTo(7);
        assertThat(other.take(7).all()).isEqualTo(3);
        assertThat(one.take(7)).isSameAs(Grant.NOTHING);
    }

    @Test
    void an_hour_counts_besides_the_minutes() {
        for (int expected : List.of(10, 10, 5, 0)) {
            assertThat(one.take(100).all()).isEqualTo(expected);
            pass(Duration.ofSeconds(63));
        }
        pass(Duration.ofHours(1));
        assertThat(other.take(100).all()).isEqualTo(10);
    }

    @Test
    void a_clock_that_is_a_second_ahead_ends_no_minute_early() {
        one.take(10);
        pass(Duration.ofSeconds(59));
        assertThat(other.take(1).all()).isZero();
        pass(Duration.ofSeconds(2));
        assertThat(other.take(1).all()).isEqualTo(1);
    }

    /// Nobody gives it back for him.
    @Test
    void what_was_taken_by_somebody_who_is_gone_is_there_again_when_its_time_is_over() {
        one.take(10);
        assertThat(other.take(10).all()).isZero();
        pass(Duration.ofSeconds(63));
        assertThat(other.take(10).all()).isEqualTo(10);
    }

    @Test
    void a_provider_gets_so_many_from_both() {
        Grant grant = one.take(4);
        IssueClaim claim = claim();
        assertThat(grant.takes(claim.id(), "slow.example")).isTrue();
        one.giveBack(grant, 3, grant.left(List.of(claim)));
        Grant others = other.take(4);
        assertThat(others.takes(UUID.randomUUID(), "slow.example")).isTrue();
        assertThat(others.takes(UUID.randomUUID(), "slow.example")).isFalse();
        assertThat(others.takes(UUID.randomUUID(), "fast.example")).isTrue();
    }

    @Test
    void who_was_claimed_and_not_begun_does_not_count_as_sent() {
        Course course = new Course(1, one, new Throttle(), new Refusals());
        IssueClaim slow = claim();
        Grant grant = course.room(0);
        assertThat(grant.all()).isEqualTo(4);
        assertThat(grant.takes(slow.id(), "slow.example")).isTrue();
        course.claimed(grant, List.of(claim(), slow, claim()));
        assertThat(left()).isEqualTo(7);
        pass(Duration.ofSeconds(7));
        course.note(List.of(new Done.NotBegun(claim()), new Done.NotBegun(slow)));
        assertThat(left()).isEqualTo(9);
        Grant next = course.room(0);
        assertThat(next.takes(slow.id(), "slow.example")).isTrue();
        assertThat(next.takes(UUID.randomUUID(), "slow.example")).isTrue();
    }

    /// It would be one too many by then.
    @Test
    void what_was_granted_to_somebody_who_was_stopped_is_not_for_later() {
        Grant grant = one.take(4);
        assertThat(grant.room(clock.instant().plusSeconds(1))).isEqualTo(4);
        assertThat(grant.room(clock.instant().plusSeconds(30))).isZero();
    }

    @Test
    void many_at_once_get_no_more_than_there_is() throws InterruptedException {
        Settings.Sending plenty =
                new Settings.Sending(4, Optional.of(1000), Optional.empty(), Optional.empty(), Map.of());
        AtomicInteger taken = new AtomicInteger();
        List<Thread> threads =
                List.of(instance(plenty, clock), instance(plenty, clock), instance(plenty, clock)).stream()
                        .map(it -> Thread.ofVirtual().start(() -> takeAndGiveBack(it, taken)))
                        .toList();
        for (Thread each : threads) each.join();
        assertThat(taken.get()).isPositive().isEqualTo(1000 - left(plenty));
    }

    private static void takeAndGiveBack(Allowances allowances, AtomicInteger taken) {
        for (int i = 0; i < 100; i++) {
            Grant grant = allowances.take(5);
            taken.addAndGet(grant.all());
            if (i % 10 == 0 && grant.all() > 0) {
                allowances.giveBack(grant, 1, Map.of());
                taken.decrementAndGet();
            }
        }
    }

    private int left() {
        return left(LIMITS);
    }

    private int left(Settings.Sending limits) {
        Allowances any = instance(limits, clock);
        Grant grant = any.take(10_000);
        any.giveBack(grant, grant.all(), grant.left(List.of()));
        return grant.all();
    }

    private Allowances instance(Settings.Sending limits, TestClock clock) {
        return new SharedAllowances(limits, rooms.bean(TakenRepository.class), clock);
    }

    private void pass(Duration time) {
        clock.pass(time);
        ahead.pass(time);
    }

    /// Claimed at the beginning.
    private static IssueClaim claim() {
        return new IssueClaim(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                new Reader(UUID.randomUUID(), new EmailAddress("anna@example.com"), ""),
                "",
                "<1@example.org>",
                1,
                Instant.parse("2026-12-01T12:00:05Z"));
    }
}
