package askfirst.subscription;

/// A row of the list another tool kept, as it stands in the file.
public sealed interface ImportRow {

    /// As a spreadsheet counts: the header is row 1.
    long number();

    /// What its cells say; "" where there is none.
    record Written(
            long number,
            String address,
            String date,
            String source,
            String wording,
            String name,
            String rhythm,
            String state)
            implements ImportRow {}

    /// Its cells cannot be told from each other.
    record Unreadable(long number, String reason) implements ImportRow {}
}
