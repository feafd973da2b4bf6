package askfirst.database;

/// The database cannot be reached, opened or written to. Not the author's mistake, and not a result: let it fly.
public final class DatabaseDown extends RuntimeException {
    DatabaseDown(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
