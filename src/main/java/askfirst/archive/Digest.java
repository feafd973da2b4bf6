package askfirst.archive;

import java.util.List;

/// What the archive remembers of a text instead of the text.
///
/// @param excerpt its beginning, for lists when the author wrote no summary
/// @param links   where it leads to, outside the site left out
/// @param anchors what `#…` links may lead to
/// @param shots   its photos in the order they stand, the one chosen for previews last
record Digest(String excerpt, int words, List<Link> links, List<String> anchors, List<Shot> shots) {
    private static final int WORDS_PER_MINUTE = 220;

    /// Of an issue that is not published yet: its text was not looked at.
    static final Digest UNREAD = new Digest("", -1, List.of(), List.of(), List.of());

    /// A link as the author wrote it, and its line in the file.
    record Link(String destination, int line) {}

    boolean read() {
        return words >= 0;
    }

    int readingMinutes() {
        return Math.max(1, (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
    }
}
