package askfirst.site;

import askfirst.problem.Keys;
import askfirst.problem.Nearest;
import askfirst.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `newsletter.yml`: a few keys, most with a default.
final class SiteFile {
    private static final Path NAME = Home.SITE_CONTENT.resolve("newsletter.yml");

    private final Keys keys;
    private final Problems problems;

    private SiteFile(Keys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    static Optional<Site> read(Home home, URI fallbackBaseUrl, Problems problems) {
        try {
            String text = Files.readString(home.folder().resolve(NAME));
            String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
            return Keys.yaml(NAME, 1, withoutMark, problems)
                    .flatMap(keys -> new SiteFile(keys, problems).site(fallbackBaseUrl));
        } catch (NoSuchFileException missing) {
            problems.add(
                    NAME,
                    0,
                    "There is no newsletter.yml in " + home.siteContent()
                            + ". Make a newsletter's folder with: askfirst init DIR");
        } catch (CharacterCodingException notText) {
            problems.add(NAME, 0, "This file is not UTF-8. Save it as UTF-8.");
        } catch (IOException unreadable) {
            problems.add(NAME, 0, "This file cannot be read: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Site> site(URI fallbackBaseUrl) {
        Optional<String> title =
                keys.required("title", "Write the newsletter's name, for example `title: A letter from Ada`.");
        Optional<String> author = keys.required("author", "Write who writes it, for example `author: Ada Lovelace`.");
        String description = keys.paragraph("description").orElse("").replace('\n', ' ');
        URI baseUrl = url("base-url").orElse(fallbackBaseUrl);
        URI signupUrl = url("signup-url").orElse(baseUrl);
        Site site = new Site(
                title.orElse(""),
                author.orElse(""),
                description,
                language(),
                zone(),
                baseUrl,
                signupUrl,
                keys.text("rhythm").orElse(""),
                keys.paragraph("postal-address"),
                sender(),
                theme(),
                links(),
                keys.choice("typography", Site.Typography.values()).orElse(Site.Typography.SMART),
                keys.choice("rules", Site.Rules.values()).orElse(Site.Rules.STRICTEST));
        keys.refuseUnknown();
        return title.isPresent() && author.isPresent() ? Optional.of(site) : Optional.empty();
    }

    private Optional<URI> url(String key) {
        return keys.text(key).flatMap(text -> {
            try {
                URI url = URI.create(text.endsWith("/") ? text : text + "/").normalize();
                boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
                if (web
                        && url.getHost() != null
                        && url.getQuery() == null
                        && url.getFragment() == null
                        && url.getUserInfo() == null) return Optional.of(url);
            } catch (IllegalArgumentException notUrl) {
                // said below, as for a URL of another kind
            }
            return refused(
                    key, "must be a whole web address such as https://letters.example.org/, not `" + text + "`.");
        });
    }

    private Locale language() {
        return keys.text("language")
                .flatMap(text -> {
                    try {
                        return Optional.of(
                                new Locale.Builder().setLanguageTag(text).build());
                    } catch (IllformedLocaleException notLanguage) {
                        return this.<Locale>refused(
                                "language", "must be a language tag such as en or pt-BR, not `" + text + "`.");
                    }
                })
                .orElse(Locale.ENGLISH);
    }

    private ZoneId zone() {
        return keys.text("zone")
                .flatMap(text -> {
                    if (ZoneId.getAvailableZoneIds().contains(text)) return Optional.of(ZoneId.of(text));
                    String advice = Nearest.to(text, ZoneId.getAvailableZoneIds())
                            .map(near -> " Did you mean " + near + "?")
                            .orElse("");
                    return this.<ZoneId>refused(
                            "zone", "must be a time zone such as Europe/Berlin, not `" + text + "`." + advice);
                })
                .orElse(ZoneId.of("UTC"));
    }

    private Optional<String> sender() {
        return keys.text("sender").flatMap(text -> {
            int at = text.indexOf('@');
            boolean address = at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1;
            if (!address || text.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == ','))
                return refused("sender", "must be a bare address such as ada@example.org, not `" + text + "`.");
            // RFC 6531: a server that does not know the extension takes no such sender, whoever the reader is
            if (text.substring(0, at).chars().anyMatch(c -> c > 127))
                return refused(
                        "sender",
                        "must have plain letters (a to z) before the @, not `" + text
                                + "`: many mail servers take no letter from such an address.");
            return Optional.of(text);
        });
    }

    private String theme() {
        return keys.text("theme")
                .flatMap(text -> {
                    boolean name = text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
                    if (name) return Optional.of(text);
                    return this.<String>refused(
                            "theme",
                            "must be the name of a folder in themes/, in lower-case letters, digits and hyphens.");
                })
                .orElse("classic");
    }

    private List<Site.Link> links() {
        List<Site.Link> links = new ArrayList<>();
        for (Keys link : keys.tables("links")) {
            Optional<String> label = link.required("label", "Write what the link is called.");
            Optional<String> url = link.required("url", "Write where it leads.");
            link.refuseUnknown();
            if (url.isPresent() && !isAllowed(url.get())) {
                problems.add(NAME, link.lineOf("url"), "`url` must begin with https://, http:// or mailto:.");
            } else if (label.isPresent() && url.isPresent()) {
                links.add(new Site.Link(label.get(), url.get()));
            }
        }
        return List.copyOf(links);
    }

    private static boolean isAllowed(String url) {
        return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:");
    }

    private <T> Optional<T> refused(String key, String wish) {
        problems.add(NAME, keys.lineOf(key), "`" + key + "` " + wish);
        return Optional.empty();
    }
}
