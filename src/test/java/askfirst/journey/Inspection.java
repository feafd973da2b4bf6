package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.theme.NuChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Pages looked at one after the other on one screen, by the HTML checker, axe and the browser itself; each leaves its
/// picture in `target/pictures`.
final class Inspection {
    private static final Path PICTURES = Path.of("target/pictures");
    /// What axe wants of a page in a browser, and mail programs bring themselves.
    private static final Pattern PAGES_ONLY = Pattern.compile("^(landmark-one-main|page-has-heading-one|region):");

    private final String end;
    private final List<String> found = new ArrayList<>();

    Inspection(Screen screen, Scheme scheme) {
        this.end = "-" + screen + "-" + scheme + ".png";
    }

    /// @param picture what it is called
    void look(Browser browser, String picture) throws InterruptedException {
        String name = (picture + end).toLowerCase(Locale.ROOT);
        browser.complaints().stream()
                .filter(it -> !it.contains("the server responded with a status of 4"))
                .forEach(it -> found.add(name + ": " + it));
        browser.axe().forEach(it -> found.add(name + ": " + it));
        found.addAll(NuChecker.complaints(Map.of(name, "<!doctype html>" + browser.source())));
        if (browser.sideways() > 0) found.add(name + " moves sideways");
        browser.complaints();
        browser.picture(PICTURES.resolve(name));
    }

    /// A mail, which has no page around it.
    void lookAtMail(Browser browser, String picture) {
        String name = (picture + end).toLowerCase(Locale.ROOT);
        browser.axe().stream().filter(it -> !PAGES_ONLY.matcher(it).find()).forEach(it -> found.add(name + ": " + it));
        if (browser.sideways() > 0) found.add(name + " moves sideways");
        browser.picture(PICTURES.resolve(name));
    }

    void finds_nothing() {
        assertThat(found).isEmpty();
    }
}
