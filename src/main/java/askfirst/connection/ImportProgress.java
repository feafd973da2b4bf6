package askfirst.connection;

/// Hears how far an import is.
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = (_, _) -> {};

    /// @param total of the rows that are in the file, as soon as that is known; at least `done`
    void rows(int done, int total);
}
