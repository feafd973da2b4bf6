package askfirst.delivery;

import java.util.Locale;

/// Where a delivery stands. `QUEUED ⇄ SENDING → SENT | FAILED`, or `SKIPPED` when the address is suppressed by then.
enum State {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    SKIPPED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
