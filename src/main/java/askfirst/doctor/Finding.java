package askfirst.doctor;

/// What one look came to, in plain words.
///
/// @param check what was looked at: `SPF`, `post office`
/// @param says  a sentence or two: what is so, and why it matters when it is not well
/// @param paste the record or setting that mends it, ready to be pasted; "" when there is none
public record Finding(String check, State state, String says, String paste) {

    /// How it stands.
    public enum State {
        OK,
        /// works, and could be better
        WARN,
        /// the author's to mend
        WRONG,
        /// the world's: a network, a name server, a disk
        BROKEN,
        /// there was nothing to look at
        SKIPPED
    }

    static Finding ok(String check, String says) {
        return new Finding(check, State.OK, says, "");
    }

    static Finding warn(String check, String says, String paste) {
        return new Finding(check, State.WARN, says, paste);
    }

    static Finding wrong(String check, String says, String paste) {
        return new Finding(check, State.WRONG, says, paste);
    }

    static Finding broken(String check, String says) {
        return new Finding(check, State.BROKEN, says, "");
    }

    static Finding skipped(String check, String says) {
        return new Finding(check, State.SKIPPED, says, "");
    }
}
