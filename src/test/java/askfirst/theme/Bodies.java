package askfirst.theme;

import askfirst.site.Site;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the bodies of these tests are shown: a letter on a site that lives in a folder.
final class Bodies {
    private static final URI BASE = URI.create("https://ada.example/letters/");

    private Bodies() {}

    static Surroundings around(Map<String, Photo> photos) {
        Site site = new Site(
                "Letters",
                "Ada",
                "",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                BASE,
                BASE,
                "",
                Optional.empty(),
                Optional.empty(),
                "classic",
                List.of(),
                Site.Typography.PLAIN);
        return new Surroundings(
                site, "issues/rain/", photos, new Surroundings.BodyWords("Done", "To do", "Notes", "Back"));
    }
}
