package askfirst.delivery;

import java.util.Locale;

/// Where a delivery stands. `QUEUED ⇄ SENDING → SENT | FAILED`, or `SKIPPED` when nobody may write there any more. A
/// letter or an issue of which nobody can know whether it arrived is `UNKNOWN` until the author decides; what is left
/// of an issue whose sending she gave up is `HELD`.
enum State {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    SKIPPED,
    UNKNOWN,
    HELD;

    Outcome outcome() {
        return switch (this) {
            case QUEUED, SENDING -> Outcome.WAITING;
            case SENT -> Outcome.SENT;
            case FAILED -> Outcome.FAILED;
            case SKIPPED, HELD -> Outcome.SKIPPED;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    static State of(String word) {
        return word.equals(QUEUED.word()) ? QUEUED : valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// What the author reads: one that is queued waits.
    String word() {
        return this == QUEUED ? "waiting" : name().toLowerCase(Locale.ROOT);
    }
}
