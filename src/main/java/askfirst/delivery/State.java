package askfirst.delivery;

import java.util.Locale;

/// Where a delivery stands. `QUEUED ⇄ SENDING → SENT | FAILED`, or `SKIPPED` when the address is suppressed by then. A
/// letter of which nobody can know whether it arrived is `UNKNOWN`, and stays so.
enum State {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    SKIPPED,
    UNKNOWN;

    Outcome outcome() {
        return switch (this) {
            case QUEUED, SENDING -> Outcome.WAITING;
            case SENT -> Outcome.SENT;
            case FAILED -> Outcome.FAILED;
            case SKIPPED -> Outcome.SKIPPED;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
