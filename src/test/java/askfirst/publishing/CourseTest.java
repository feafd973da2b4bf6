package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.delivery.Done;
import askfirst.delivery.IssueClaim;
import askfirst.delivery.Reader;
import askfirst.mail.EmailAddress;
import askfirst.mail.SendResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private final Course course = new Course(4, new Allowances.Endless(NOON), new Throttle(), new Refusals());

    /// Or a sending that a server once found too fast would stand still for hours, one stale claim at a time.
    @Test
    void who_comes_back_without_being_begun_makes_nobody_rest_longer() throws InterruptedException {
        course.note(List.of(new Done.Tried(claim(), new SendResult.TryLater(421, "421 too fast"))));
        assertThat(course.room(0).all()).isZero();
        Thread.sleep(Duration.ofMillis(1050));
        course.note(List.of(new Done.NotBegun(claim())));
        assertThat(course.room(0).all()).isPositive();
    }

    private static IssueClaim claim() {
        return new IssueClaim(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                new Reader(UUID.randomUUID(), new EmailAddress("anna@example.com"), ""),
                "",
                "<1@example.org>",
                1,
                NOON.instant());
    }
}
