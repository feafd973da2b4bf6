package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A time by clocks that are put forward and back.
class WhenTest {

    @ParameterizedTest
    @CsvSource({
        // before the hour that is skipped, in it, and after it
        "Europe/Berlin,    2027-03-28T01:59, 2027-03-28T00:59:00Z",
        "Europe/Berlin,    2027-03-28T02:00, 2027-03-28T01:00:00Z",
        "Europe/Berlin,    2027-03-28T02:30, 2027-03-28T01:30:00Z",
        "Europe/Berlin,    2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "America/New_York, 2027-03-14T01:59, 2027-03-14T06:59:00Z",
        "America/New_York, 2027-03-14T02:30, 2027-03-14T07:30:00Z",
        "America/New_York, 2027-03-14T03:00, 2027-03-14T07:00:00Z"
    })
    void an_hour_that_is_skipped_goes_an_hour_later(ZoneId zone, LocalDateTime time, Instant goes) {
        assertThat(instant(zone, time)).isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({
        // before the hour that comes twice, in it, and after it
        "Europe/Berlin,    2026-10-25T01:59, 2026-10-24T23:59:00Z",
        "Europe/Berlin,    2026-10-25T02:00, 2026-10-25T00:00:00Z",
        "Europe/Berlin,    2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "Europe/Berlin,    2026-10-25T03:00, 2026-10-25T02:00:00Z",
        "America/New_York, 2026-11-01T00:59, 2026-11-01T04:59:00Z",
        "America/New_York, 2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01T02:00, 2026-11-01T07:00:00Z"
    })
    void an_hour_that_comes_twice_goes_the_first_time(ZoneId zone, LocalDateTime time, Instant goes) {
        assertThat(instant(zone, time)).isEqualTo(goes);
    }

    private static Instant instant(ZoneId zone, LocalDateTime time) {
        return new When.At(time, zone).instant(Instant.parse("2026-10-01T00:00:00Z"));
    }
}
