package askfirst.connection;

/// Whom the author looks at: one sentence each.
public enum Filter {
    ALL,
    CONNECTED_THIS_MONTH,
    WROTE_THIS_YEAR,
    /// for a year or ever
    SILENT_FOR_A_YEAR,
    NO_ADDRESS,
    WITH_ADDRESS,
    CLOSE
}
