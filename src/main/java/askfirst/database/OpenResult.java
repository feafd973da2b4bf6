package askfirst.database;

/// What came of opening a newsletter's database.
public sealed interface OpenResult {

    /// It is open and migrated; close it last of all.
    record Opened(Database database) implements OpenResult {}

    /// Another process serves this newsletter, or holds its database just now.
    record InUse() implements OpenResult {}
}
