package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.issue.Issue;
import askfirst.issue.Issues;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.Season;
import askfirst.theme.Theme;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What stands for the merge fields in the letter to one person. What nobody knows is left out, so that its field
/// stays.
@Singleton
class Values {
    private final Home home;
    private final Site site;
    private final Theme theme;
    private final Clock clock;

    Values(Home home, Site site, Theme theme, Clock clock) {
        this.home = home;
        this.site = site;
        this.theme = theme;
        this.clock = clock;
    }

    /// The newest public issue, as it stands in a letter; worth asking once for many letters.
    Optional<String> lastLetter() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        return Issues.read(home, new Problems()).issues().stream()
                .filter(it -> it.visibility() == Issue.Visibility.PUBLIC && it.stage() == Issue.Stage.FINISHED)
                .filter(it -> !it.date().isAfter(today))
                .findFirst()
                .map(it -> theme.say("personal.last", it.title(), site.url("issues/" + it.slug() + "/")));
    }

    Map<String, String> of(Connection person, Optional<String> lastLetter) {
        Map<String, String> values = new HashMap<>();
        values.put("first", person.greeting().name());
        values.put(
                "connected",
                person.connectedOn().map(this::since).orElseGet(() -> theme.say("personal.connected.unknown")));
        if (!person.reason().isBlank()) values.put("because", person.reason());
        lastLetter.ifPresent(letter -> values.put("last_letter", letter));
        return values;
    }

    private String since(LocalDate day) {
        String season = Season.of(day).name().toLowerCase(Locale.ROOT);
        return theme.say("personal.connected." + season, String.valueOf(day.getYear()));
    }
}
