package askfirst.theme;

import java.util.Optional;

/// What stands in a page's `<head>` beyond the site's own facts.
///
/// @param title     what the author calls it; left empty where the theme has the words (archive, tags, sign-up, 404)
/// @param description likewise
/// @param canonical absolute URL
/// @param image     absolute URL of the picture for link previews (OpenGraph), with its alt text and size in pixels
public record Head(
        String title, String description, String canonical, Optional<Card> image, Kind kind, Listing listing) {

    /// For a page that is no part of the archive.
    public static Head unlisted() {
        return new Head("", "", "", Optional.empty(), Kind.WEBSITE, Listing.UNLISTED);
    }

    /// The picture a link preview shows.
    public record Card(String url, String alt, int width, int height) {}

    /// OpenGraph's `og:type`.
    public enum Kind {
        WEBSITE,
        ARTICLE
    }

    /// Whether search engines may list the page.
    public enum Listing {
        LISTED,
        UNLISTED
    }
}
