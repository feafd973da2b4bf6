package askfirst.connection;

import java.util.Objects;

/// Somebody after the last review of her was taken back.
public record Undone(Connection connection, What what) {

    /// Which of the things the author had said.
    public enum What {
        TIE,
        NOTE,
        REASON,
        TALKED,
        NOT_NOW;

        static What between(Review one, Review other) {
            if (one.tie() != other.tie()) return TIE;
            if (!one.note().equals(other.note())) return NOTE;
            if (!one.reason().equals(other.reason())) return REASON;
            return Objects.equals(one.notNowUntil(), other.notNowUntil()) ? TALKED : NOT_NOW;
        }
    }
}
