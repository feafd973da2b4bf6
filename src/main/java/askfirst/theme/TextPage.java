package askfirst.theme;

import java.util.List;

/// A page of the author's own (about, promise). `body` is clean HTML.
public record TextPage(Head head, String title, String body, List<PageLink> pages) implements WebPage {}
