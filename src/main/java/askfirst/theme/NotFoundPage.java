package askfirst.theme;

import java.util.List;

/// 404: says so, and offers the last letters.
public record NotFoundPage(Head head, List<Teaser> latest, List<PageLink> pages) implements WebPage {}
