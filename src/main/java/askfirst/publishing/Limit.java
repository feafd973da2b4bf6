package askfirst.publishing;

import askfirst.site.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// At most so many in a time, as her author's settings say.
///
/// @param name as it stands in the table: `minute`, `hour`, `day`, `@gmail.com` (a minute)
record Limit(String name, long most) {
    private static final String MINUTE = "minute";
    private static final String HOUR = "hour";
    private static final String DAY = "day";

    /// Those that hold whoever a letter goes to.
    static List<Limit> ofAll(Settings.Sending sending) {
        return Stream.of(
                        limit(MINUTE, sending.perMinute()),
                        limit(HOUR, sending.perHour()),
                        limit(DAY, sending.perDay()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// By domain. What is none is no reader's.
    static Map<String, Limit> ofDomains(Settings.Sending sending) {
        return sending.perDomain().entrySet().stream()
                .filter(it -> it.getKey().chars().noneMatch(Character::isWhitespace))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> new Limit("@" + it.getKey(), it.getValue())));
    }

    static Duration time(String name) {
        return switch (name) {
            case HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
            default -> Duration.ofMinutes(1);
        };
    }

    private static Optional<Limit> limit(String name, Optional<Integer> most) {
        return most.map(it -> new Limit(name, it));
    }
}
