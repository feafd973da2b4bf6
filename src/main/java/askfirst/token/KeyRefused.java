package askfirst.token;

/// `data/key` is no key, or not the one it has to be; the message says so to the author.
public final class KeyRefused extends RuntimeException {
    KeyRefused(String message) {
        super(message);
    }
}
