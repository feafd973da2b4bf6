package askfirst.invitation;

import askfirst.site.Site;
import askfirst.token.Dice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// When a person writes letters, in the site's zone, and how long she pauses between two.
@Singleton
class Hours {
    private static final Duration SHORTEST = Duration.ofSeconds(45);
    private static final Duration LONGEST = Duration.ofSeconds(120);
    static final LocalTime MORNING = LocalTime.of(9, 0);
    static final LocalTime EVENING = LocalTime.of(17, 0);

    private final Site site;
    private final Dice dice;
    private final Clock clock;

    Hours(Site site, Dice dice, Clock clock) {
        this.site = site;
        this.dice = dice;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    boolean areWorking() {
        ZonedDateTime now = now().atZone(site.zone());
        boolean isWeekend = now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !isWeekend
                && !now.toLocalTime().isBefore(MORNING)
                && now.toLocalTime().isBefore(EVENING);
    }

    Instant midnight() {
        return now().atZone(site.zone()).toLocalDate().atStartOfDay(site.zone()).toInstant();
    }

    Instant weekAgo() {
        return now().minus(Duration.ofDays(7));
    }

    Duration gap() {
        return dice.between(SHORTEST, LONGEST);
    }
}
