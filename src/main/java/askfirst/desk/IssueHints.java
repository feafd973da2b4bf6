package askfirst.desk;

import askfirst.publishing.Asking;
import askfirst.publishing.Sendings;
import askfirst.site.Site;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.util.List;

/// Issues that wait for the author's word.
@Singleton
final class IssueHints implements Hints {
    private final Sendings sendings;
    private final Site site;

    IssueHints(Sendings sendings, Site site) {
        this.sendings = sendings;
        this.site = site;
    }

    @Override
    public Corner corner() {
        return Corner.ANSWERS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        return sendings.asking().stream()
                .map(it -> new DeskPage.Hint(words(it), "/send/" + it.slug()))
                .toList();
    }

    private String words(Asking it) {
        String title = "“" + it.title() + "”";
        return switch (it.why()) {
            case LATE -> title + " should have gone out. Shall it go now?";
            case PAUSED -> title + " is paused";
            case REFUSED -> title + " stopped by itself: too many were refused";
            case RESTORED -> title + " waits for your word: an older database was put back";
            case STUCK ->
                title + " does not get out. "
                        + it.delay().map(delay -> delay.words(site.zone())).orElse("");
            case UNKNOWN -> "Did " + title + " arrive everywhere?";
        };
    }
}
