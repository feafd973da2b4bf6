package askfirst.delivery;

/// A message that cannot be put together for this one reader, whatever is tried.
final class NoCopy extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    NoCopy(RuntimeException why) {
        super(words("No copy could be made for this reader: " + why.getMessage()), why);
    }

    /// As many as a row keeps.
    private static String words(String all) {
        return all.substring(0, Math.min(all.length(), LONGEST));
    }
}
