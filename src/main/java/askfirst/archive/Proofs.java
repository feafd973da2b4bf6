package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.Issues;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.MailText;
import askfirst.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Letters as only their author sees them: all of them, and each as the mail it would be. Nothing is sent or published.
///
/// While something stands in the way of reading a letter it is left out; [Archive#publish] says why.
public final class Proofs {
    private final Home home;
    private final URI here;
    private final Path target;
    private final Clock clock;

    /// @param here   where the author looks at them; absolute URLs in the mail lead there
    /// @param target the folder the preview's own archive is published into
    public Proofs(Home home, URI here, Path target, Clock clock) {
        this.home = home;
        this.here = here;
        this.target = target;
        this.clock = clock;
    }

    /// One letter.
    ///
    /// @param path its page's, with the base URL's own path in front
    public record Proof(String slug, String title, LocalDate date, String path, Standing standing) {}

    /// Why readers do not see a letter yet, or that they do.
    public enum Standing {
        PUBLIC,
        UNLISTED,
        SUBSCRIBERS,
        DRAFT,
        FUTURE
    }

    /// Newest first.
    public List<Proof> all() {
        var problems = new Problems();
        Optional<Site> site = Site.read(home, here, problems);
        if (site.isEmpty()) return List.of();
        LocalDate today = LocalDate.now(clock.withZone(site.get().zone()));
        return Issues.read(home, problems).issues().stream()
                .map(issue -> proof(issue, site.get(), today))
                .toList();
    }

    /// The letter as a mail; empty when there is none of that slug.
    public Optional<MailText> mail(String slug) {
        return desk(Darkroom.Work.DEVELOP).flatMap(it -> it.issue(slug).map(it::mail));
    }

    /// What its author may want to look at before she sends it. Nothing is written.
    public List<String> hints(String slug) {
        return desk(Darkroom.Work.LOOK)
                .flatMap(it -> it.issue(slug).map(it::hints))
                .orElse(List.of());
    }

    /// The same of each letter she may be working on: those nobody reads yet, and the newest.
    public List<Hint> hints() {
        return desk(Darkroom.Work.LOOK).map(Desk::allHints).orElse(List.of());
    }

    public record Hint(Path file, String sentence) {}

    private Optional<Desk> desk(Darkroom.Work photos) {
        Problems problems = new Problems();
        Optional<Site> site = Site.read(home, here, problems).map(it -> it.at(here));
        Optional<Theme> theme = site.flatMap(it -> Theme.open(it, home, problems));
        if (theme.isEmpty()) return Optional.empty();
        LocalDate today = LocalDate.now(clock.withZone(site.get().zone()));
        LetterSheet sheet = new LetterSheet(home, site.get(), theme.get(), target, photos);
        return Optional.of(new Desk(sheet, Issues.read(home, problems).issues(), today));
    }

    /// Everything there is to read just now, newest first.
    private record Desk(LetterSheet sheet, List<Issue> issues, LocalDate today) {
        Optional<Issue> issue(String slug) {
            return issues.stream().filter(it -> it.slug().equals(slug)).findFirst();
        }

        MailText mail(Issue issue) {
            return sheet.theme().mail(sheet.letter(issue, links(sheet.site(), sheet.theme()), new Problems()));
        }

        List<String> hints(Issue issue) {
            return SendingHints.of(issue, sheet.site(), mail(issue), SendingHints.before(issue, issues))
                    .sentences();
        }

        List<Hint> allHints() {
            Optional<Issue> newest = issues.stream().filter(it -> !isToCome(it)).findFirst();
            return issues.stream()
                    .filter(it -> isToCome(it) || newest.equals(Optional.of(it)))
                    .flatMap(issue -> hints(issue).stream().map(it -> new Hint(issue.file(), it)))
                    .toList();
        }

        private boolean isToCome(Issue issue) {
            return switch (standing(issue, today)) {
                case DRAFT, FUTURE -> true;
                case PUBLIC, UNLISTED, SUBSCRIBERS -> false;
            };
        }
    }

    private static LetterMail.Links links(Site site, Theme theme) {
        return new LetterMail.Links(
                theme.say("mail.letter.hello"),
                site.signup("stop/"),
                site.signup("manage/"),
                site.signup("read"),
                Optional.empty());
    }

    /// The base URL's own path, which stands in front of every page's: `/` or `/letters/`.
    public String basePath() {
        return Site.read(home, here, new Problems())
                .map(site -> site.baseUrl().getPath())
                .orElse("/");
    }

    private static Proof proof(Issue issue, Site site, LocalDate today) {
        String path = site.path("issues/" + issue.slug() + "/");
        return new Proof(issue.slug(), issue.title(), issue.date(), path, standing(issue, today));
    }

    private static Standing standing(Issue issue, LocalDate today) {
        if (issue.stage() == Issue.Stage.DRAFT) return Standing.DRAFT;
        if (issue.date().isAfter(today)) return Standing.FUTURE;
        return switch (issue.visibility()) {
            case PUBLIC -> Standing.PUBLIC;
            case UNLISTED -> Standing.UNLISTED;
            case SUBSCRIBERS -> Standing.SUBSCRIBERS;
        };
    }
}
