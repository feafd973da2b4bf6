package askfirst.publishing;

import java.util.Locale;

/// Where the sending of an issue stands. `WAITING → PLANNING → SENDING → SENT`; `LATE` asks its author first; `PAUSED`
/// and `CANCELLED` go on when she says so.
public enum State {
    /// until it is due, and so long it can be stopped without anybody having got it
    WAITING,
    /// it should have gone more than an hour ago, when nobody was serving: the author is asked
    LATE,
    /// its readers are being written into the ledger
    PLANNING,
    SENDING,
    /// nothing leaves until she goes on
    PAUSED,
    /// given up; what had not left is held
    CANCELLED,
    /// every reader's row is settled
    SENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
