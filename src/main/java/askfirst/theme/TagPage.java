package askfirst.theme;

import java.util.List;

/// `/tags/garden/`: letters about one thing.
public record TagPage(Head head, String tag, List<Teaser> letters, List<PageLink> pages) implements WebPage {}
