package askfirst.connection;

import java.util.List;

/// Whom somebody meant.
public sealed interface MatchResult {
    record One(Connection connection) implements MatchResult {}

    record Nobody() implements MatchResult {}

    /// More than one, in the order of their names.
    record Several(List<Connection> connections) implements MatchResult {}
}
