package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Limit MINUTE = new Limit("minute", 10);

    @Test
    void what_was_taken_is_there_again_when_its_time_is_over_on_every_clock() {
        String lately = taken("", 10, NOON);
        assertThat(left(lately, NOON.plusSeconds(60))).isZero();
        assertThat(left(lately, NOON.plusSeconds(61))).isEqualTo(10);
    }

    @Test
    void the_time_slides() {
        String lately = taken(taken("", 4, NOON), 6, NOON.plusSeconds(30));
        assertThat(left(lately, NOON.plusSeconds(61))).isEqualTo(4);
        assertThat(left(lately, NOON.plusSeconds(91))).isEqualTo(10);
    }

    /// One whose clock is behind writes down what he takes as if it were right.
    @Test
    void a_clock_that_is_behind_lets_nothing_count_for_less_long() {
        String lately = taken(taken("", 4, NOON), 6, NOON.minusSeconds(50));
        assertThat(left(lately, NOON.plusSeconds(20))).isZero();
        assertThat(left(lately, NOON.plusSeconds(61))).isEqualTo(10);
    }

    @Test
    void a_clock_that_was_days_ahead_keeps_nobody_waiting_for_days() {
        assertThat(left(taken("", 10, NOON.plus(Duration.ofDays(3))), NOON)).isEqualTo(10);
    }

    @Test
    void what_is_given_back_was_taken_then_and_never_what_others_took_later() {
        String lately = taken(taken("", 4, NOON), 6, NOON.plusSeconds(30));
        String back = givenBack(lately, 5, NOON, NOON.plusSeconds(30));
        assertThat(left(back, NOON.plusSeconds(30))).isEqualTo(4);
        assertThat(left(back, NOON.plusSeconds(61))).isEqualTo(4);
        assertThat(left(givenBack(lately, 4, NOON.minusSeconds(1), NOON.plusSeconds(30)), NOON.plusSeconds(30)))
                .isZero();
    }

    @Test
    void limits_that_somebody_else_has_are_kept() {
        String others = "@gmail.com " + NOON.toEpochMilli() + ":3";
        assertThat(taken(others, 2, NOON).lines()).containsExactly(others, "minute " + NOON.toEpochMilli() + ":2");
    }

    @Test
    void a_line_stays_short_however_often_something_is_taken() {
        String lately = "";
        for (int i = 0; i < 10_000; i++) lately = taken(lately, 1, NOON.plusMillis(13L * i));
        assertThat(lately.length()).isLessThan(1500);
    }

    /// Whatever somebody takes, and gives back of it, in whatever order.
    @Property(tries = 300)
    void never_more_than_allowed_is_taken_in_any_minute(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 20_000) Integer> pauses) {
        List<Taken> all = new ArrayList<>();
        String lately = "";
        Instant now = NOON;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            int wanted = pause % 4 + 1;
            int some = (int) Math.min(wanted, left(lately, now));
            if (some > 0) lately = taken(lately, some, now);
            all.add(new Taken(now, some));
            if (pause % 3 == 0) {
                Taken last = all.remove(all.size() - 1 - pause % Math.min(all.size(), 5));
                lately = givenBack(lately, last.howMany(), last.at(), now);
            }
            assertThat(sum(all, now)).isLessThanOrEqualTo((int) MINUTE.most());
        }
    }

    private record Taken(Instant at, int howMany) {}

    private static int sum(List<Taken> all, Instant now) {
        return all.stream()
                .filter(it -> it.at().isAfter(now.minusSeconds(60)))
                .mapToInt(Taken::howMany)
                .sum();
    }

    private static long left(String lately, Instant now) {
        return LatelyTaken.read(lately, now).left(MINUTE);
    }

    private static String taken(String lately, int howMany, Instant now) {
        LatelyTaken all = LatelyTaken.read(lately, now);
        all.take(MINUTE, howMany, now);
        return all.lately();
    }

    private static String givenBack(String lately, int howMany, Instant then, Instant now) {
        LatelyTaken all = LatelyTaken.read(lately, now);
        all.giveBack(MINUTE, howMany, then);
        return all.lately();
    }
}
