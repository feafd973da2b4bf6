package askfirst.subscription;

/// How often a reader wants to hear. She chooses it with her yes, and changes it whenever she likes.
public enum Rhythm {
    EVERY_LETTER,
    /// one in a few months: the newest, with what was missed
    EVERY_FEW_MONTHS,
    /// only letters their author marks as big news
    ONLY_BIG_NEWS
}
