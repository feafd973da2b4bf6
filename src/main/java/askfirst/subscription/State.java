package askfirst.subscription;

/// Where a subscription stands. There is none before the yes.
public enum State {
    ACTIVE,
    /// active again by itself when its time has come; the rows know it as active with a day until which nothing is sent
    PAUSED,
    STOPPED,
    /// no letter goes out, because her mailbox does not exist or takes nothing, until she says yes anew
    UNREACHABLE,
    /// never to be written to, though the row does not know: it is from an older database that was restored
    SUPPRESSED
}
