package askfirst.token;

/// The one thing a token is good for.
public enum Purpose {
    CONFIRM,
    STOP
}
