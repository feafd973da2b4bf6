package askfirst.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What machines read: one record per template, `text/{template}.jte`. URLs are absolute.
public sealed interface Feed {

    /// RFC 4287, full text. `updated` is that of the newest entry.
    record Atom(String self, Instant updated, List<Entry> entries) implements Feed {}

    /// RSS 2.0.
    record Rss(String self, Instant updated, List<Entry> entries) implements Feed {}

    /// JSON Feed 1.1.
    record Json(String self, List<Entry> entries) implements Feed {}

    /// sitemaps.org 0.9.
    record Sitemap(List<Place> places) implements Feed {}

    /// RFC 9309.
    record Robots(String sitemap) implements Feed {}

    /// One issue in a feed; `html` has absolute URLs.
    record Entry(String url, String title, Instant published, Instant updated, String summary, String html) {}

    /// One address in the sitemap.
    record Place(String url, Optional<LocalDate> changed) {}
}
