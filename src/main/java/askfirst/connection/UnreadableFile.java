package askfirst.connection;

/// A file that is no text, no zip, or too big; flies to [Imports], where it is an [ImportResult].
final class UnreadableFile extends RuntimeException {
    UnreadableFile(String why) {
        super(why);
    }
}
