package askfirst.site;

import askfirst.problem.Problems;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What this newsletter is called and where it lives, as `newsletter.yml` says.
///
/// @param baseUrl     absolute, ends with `/`; where the archive is read
/// @param signupUrl   absolute, ends with `/`; where the forms post to; the same as `baseUrl` unless the archive is
/// hosted apart
/// @param language    BCP 47, for `lang` and the theme's wording
/// @param zone        dates are days in this zone
/// @param rhythm      the author's promise in her own words ("about once a month"); "" until she writes it
/// @param postalAddress what every mail must carry by law; empty until the author writes it
/// @param sender      the address letters come from; empty until the author writes it
/// @param rules       whose law the author goes by when she invites somebody by mail
/// @param links       shown on the home page (label and absolute URL)
public record Site(
        String title,
        String author,
        String description,
        Locale language,
        ZoneId zone,
        URI baseUrl,
        URI signupUrl,
        String rhythm,
        Optional<String> postalAddress,
        Optional<String> sender,
        String theme,
        List<Link> links,
        Typography typography,
        Rules rules) {

    /// With the strictest rules for invitations.
    public Site(
            String title,
            String author,
            String description,
            Locale language,
            ZoneId zone,
            URI baseUrl,
            URI signupUrl,
            String rhythm,
            Optional<String> postalAddress,
            Optional<String> sender,
            String theme,
            List<Link> links,
            Typography typography) {
        this(
                title,
                author,
                description,
                language,
                zone,
                baseUrl,
                signupUrl,
                rhythm,
                postalAddress,
                sender,
                theme,
                links,
                typography,
                Rules.STRICTEST);
    }

    /// What `site-content/newsletter.yml` says; `fallbackBaseUrl` stands where the author named no `base-url` yet.
    ///
    /// Empty when the newsletter has no name or no author; what else is wrong is in `problems`.
    public static Optional<Site> read(Home home, URI fallbackBaseUrl, Problems problems) {
        return SiteFile.read(home, fallbackBaseUrl, problems);
    }

    /// A place elsewhere that the author points to.
    public record Link(String label, String url) {}

    /// A place whose rules for an unasked mail she follows; `docs/law.md` says what they are.
    public enum Rules {
        US,
        UK,
        CA,
        EU,
        DE,
        /// those of all of them
        STRICTEST;

        /// The end of the wording's key.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether straight quotes and double hyphens become curly quotes and dashes.
    public enum Typography {
        PLAIN,
        SMART
    }

    /// The same newsletter, read and joined under another address.
    public Site at(URI base) {
        return new Site(
                title,
                author,
                description,
                language,
                zone,
                base,
                base,
                rhythm,
                postalAddress,
                sender,
                theme,
                links,
                typography,
                rules);
    }

    /// An absolute URL for a path inside the archive: `url("issues/rain/")`.
    public String url(String path) {
        return baseUrl.resolve(withoutLeadingSlash(path)).toString();
    }

    /// The path a link on a page uses, with the base URL's own path in front: `/letters/issues/rain/`.
    public String path(String path) {
        return baseUrl.getPath() + withoutLeadingSlash(path);
    }

    /// An absolute URL of the sign-up: `signup("confirm/…")`.
    public String signup(String path) {
        return signupUrl.resolve(withoutLeadingSlash(path)).toString();
    }

    /// The origin forms post to, when it is not the archive's own.
    public Optional<String> signupOrigin() {
        return Optional.of(origin(signupUrl)).filter(origin -> !origin.equals(origin(baseUrl)));
    }

    /// Whether links to the archive or the sign-up would lead whoever gets them to her own computer.
    public boolean isOnlyHere() {
        return isThisMachine(baseUrl) || isThisMachine(signupUrl);
    }

    /// Where letters' photos come from.
    public String archiveOrigin() {
        return origin(baseUrl);
    }

    private static boolean isThisMachine(URI url) {
        return url.getHost().matches("(?i)localhost|127\\..*|\\[::1]");
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static String withoutLeadingSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
