package askfirst.theme;

/// An old address: a page that leads to `target` (absolute URL) without script.
public record RedirectPage(Head head, String target) implements WebPage {}
