package askfirst.connection;

/// How near somebody is to the author, as she says.
public enum Tie {
    CLOSE,
    KNOWN,
    LOOSE
}
