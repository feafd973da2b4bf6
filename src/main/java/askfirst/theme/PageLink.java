package askfirst.theme;

/// A link in the navigation; path with the base path in front.
public record PageLink(String title, String path) {}
