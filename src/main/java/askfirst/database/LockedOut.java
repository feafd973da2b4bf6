package askfirst.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What a database says to a statement that others were in the way of: it was undone, and may succeed the next time.
final class LockedOut {
    /// Waited too long: H2, PostgreSQL. One of several that waited for one another: both, PostgreSQL.
    private static final Set<String> STATES = Set.of("HYT00", "55P03", "40001", "40P01");

    private LockedOut() {}

    static boolean is(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(it -> it instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())));
    }
}
