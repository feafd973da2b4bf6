package askfirst.publishing;

/// What an issue means for one reader: she gets it, and why, or she is left out, and why.
public enum Lot {
    /// gets every letter
    EVERY_LETTER(true),
    /// wants big news only, and this is
    BIG_NEWS(true),
    /// hears every few months, and they are over
    FEW_MONTHS(true),
    /// wants big news only, and this is none
    NOT_BIG(false),
    /// hears every few months, and had one not long ago
    NOT_YET(false),
    PAUSED(false),
    /// is never to be written to; a restored database may still know her
    NEVER(false);

    private final boolean gets;

    Lot(boolean gets) {
        this.gets = gets;
    }

    public boolean gets() {
        return gets;
    }
}
