package askfirst.subscription;

/// Where a subscription stands. There is none before the yes.
public enum State {
    ACTIVE,
    STOPPED
}
