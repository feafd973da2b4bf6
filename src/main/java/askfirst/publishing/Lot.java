package askfirst.publishing;

/// What an issue means for one reader: she gets it, and why, or she is left out, and why.
public enum Lot {
    /// gets every letter
    EVERY_LETTER(true, "get every letter"),
    /// wants big news only, and this is
    BIG_NEWS(true, "get it because you marked it big news"),
    /// hears every few months, and they are over
    FEW_MONTHS(true, "hear every few months, and it is time; theirs also lists what came meanwhile"),
    /// wants big news only, and this is none
    NOT_BIG(false, "want big news only"),
    /// hears every few months, and had one not long ago
    NOT_YET(false, "hear every few months, and had one not long ago"),
    PAUSED(false, "paused"),
    /// her mailbox does not exist, or takes nothing
    UNREACHABLE(false, "bounced"),
    /// is never to be written to; a restored database may still know her
    NEVER(false, "asked never to be written to");

    private final boolean gets;
    private final String words;

    Lot(boolean gets, String words) {
        this.gets = gets;
        this.words = words;
    }

    public boolean gets() {
        return gets;
    }

    /// What these readers have in common, for their author: "paused".
    public String words() {
        return words;
    }
}
