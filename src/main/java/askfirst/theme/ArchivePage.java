package askfirst.theme;

import java.util.List;

/// `/archive/` (all years) and `/archive/2026/` (one year), newest first.
///
/// @param title empty for the whole archive (the theme has the word), else the year
/// @param years links to every year's page
public record ArchivePage(
        Head head, String title, List<Year> shown, List<PageLink> years, List<PageLink> tags, List<PageLink> pages)
        implements WebPage {
    /// The letters of one calendar year in the site's zone.
    public record Year(int year, List<Teaser> letters) {}
}
