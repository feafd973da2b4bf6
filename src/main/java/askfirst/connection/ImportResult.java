package askfirst.connection;

import java.util.List;

/// What came of a file.
public sealed interface ImportResult {
    record Imported(ImportReport report) implements ImportResult {}

    /// No row of it means anything here; nothing has changed.
    ///
    /// @param headers what might be its header, of each file that was looked into
    record NotRecognised(List<Seen> headers) implements ImportResult {}

    /// It is no text, no zip, or too big; nothing has changed.
    record Unreadable(String why) implements ImportResult {}

    /// The columns a file has, for the author to say what they mean.
    record Seen(String file, List<String> columns) {}
}
