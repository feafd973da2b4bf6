package askfirst.theme;

import java.util.List;

/// `/tags/`: every subject there is.
public record TagsPage(Head head, List<Tag> tags, List<PageLink> pages) implements WebPage {
    /// @param letters how many public issues carry it
    public record Tag(String title, String path, int letters) {}
}
