package askfirst.archive;

import askfirst.theme.Feed;
import askfirst.theme.LetterPage;
import askfirst.theme.WebPage;
import java.util.List;

/// One file of the archive, before it is made: where it goes, and all that it is made from.
///
/// Paths are relative to the site's root; one that is empty or ends with `/` is a page with a folder of its own.
sealed interface Page {
    String path();

    /// Home, years, tags, texts, 404: everything on it is in its model.
    record Web(String path, WebPage model) implements Page {}

    /// An issue's own page; the model's body is empty until the page is made.
    record Letter(String path, LetterPage frame, Gist gist) implements Page {}

    /// An old address that leads to a page.
    record Redirect(String path, WebPage model, Gist gist) implements Page {}

    /// Atom, RSS or JSON; the texts are added when the page is made.
    record FullText(String path, Kind kind, List<Gist> newest) implements Page {
        enum Kind {
            ATOM,
            RSS,
            JSON
        }
    }

    /// Sitemap and robots.
    record Machine(String path, Feed model) implements Page {}

    /// A file whose bytes are known: the theme's style sheets and pictures, and what [Latest] tells.
    record Asset(String path, byte[] bytes) implements Page {}

    /// One size of a photo.
    record PhotoFile(String path, Developed photo, Developed.Size size) implements Page {}

    /// A file the author put beside her text or into `files/`; photos lose their camera's data.
    ///
    /// @param source relative to the newsletter's folder
    record AuthorFile(String path, String source, Stamp stamp) implements Page {}

    /// The picture link previews show for pages without a photo.
    record Card(String path, String title, String author) implements Page {}

    /// The file it becomes.
    default String file() {
        return path().isEmpty() || path().endsWith("/") ? path() + "index.html" : path();
    }
}
