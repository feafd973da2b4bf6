package askfirst.database;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Furnishes the rooms above with the database, the clock, and what their door brings along.
public final class Rooms {
    private Rooms() {}

    /// A started context; nothing in it is made before somebody asks for it. Close it before the database.
    public static ApplicationContext open(
            Database database, Clock clock, Map<String, Object> properties, List<?> beans) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.putAll(properties);
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .bootstrapEnvironment(false)
                .environmentPropertySource(false)
                .banner(false)
                .properties(all)
                .singletons(database, toTheMicrosecond(clock))
                .singletons(beans.toArray())
                .start();
    }

    /// Because a database keeps no more of an instant than that.
    private static Clock toTheMicrosecond(Clock clock) {
        return Clock.tick(clock, Duration.ofNanos(1_000));
    }
}
