package askfirst.theme;

import java.util.List;

/// `/`: who writes, the last letters, the sign-up form.
///
/// @param pages the author's own pages, for the navigation
public record HomePage(Head head, List<Teaser> latest, int issues, SignupForm form, List<PageLink> pages)
        implements WebPage {}
