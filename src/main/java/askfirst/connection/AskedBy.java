package askfirst.connection;

/// Who asked whom to connect.
public enum AskedBy {
    UNKNOWN,
    ME,
    THEM
}
