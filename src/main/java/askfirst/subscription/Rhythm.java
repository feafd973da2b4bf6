package askfirst.subscription;

/// How often a reader wants to hear.
public enum Rhythm {
    EVERY_LETTER
}
