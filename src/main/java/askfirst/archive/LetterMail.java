package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.Issues;
import askfirst.problem.Problem;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.MailModel;
import askfirst.theme.MailText;
import askfirst.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The issues of the archive as mails: what is sent is read from the same files as what was published.
public final class LetterMail {
    private static final int MOST_NAMED = 6;

    private final Home home;
    private final Site site;
    private final Theme theme;

    public LetterMail(Home home, Site site, Theme theme) {
        this.home = home;
        this.site = site;
        this.theme = theme;
    }

    /// What is a reader's own, or what stands in for it; see [MailModel.Letter].
    ///
    /// @param read where she reads what only subscribers may; its pictures are below
    public record Links(String greeting, String stop, String manage, String read, Optional<MailModel.Lately> lately) {}

    /// What there is by a slug.
    public sealed interface Found {
        record Letter(Issue issue, List<Problem> problems) implements Found {}

        /// @param slugs those there are, newest first
        record Nothing(List<String> slugs) implements Found {}
    }

    public Found find(String slug) {
        Problems problems = new Problems();
        List<Issue> issues = Issues.read(home, problems).issues();
        return issues.stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .<Found>map(it -> new Found.Letter(it, problems.sorted()))
                .orElseGet(
                        () -> new Found.Nothing(issues.stream().map(Issue::slug).toList()));
    }

    /// Whether everybody can read it in the archive as it is now. What only subscribers may read never is there.
    public boolean isPublished(Issue issue) {
        Path page = home.publicFolder()
                .resolve("current/issues")
                .resolve(issue.slug())
                .resolve("index.html");
        return Files.isRegularFile(page);
    }

    /// Whether the archive as it is now has every picture its mail would show. It lacks one that was changed since.
    public boolean isIllustrated(Issue issue) {
        return new LetterSheet(home, site, theme, home.publicFolder(), Darkroom.Work.LOOK).isIllustrated(issue);
    }

    /// Those that may be mailed, newest first, a hundred at most.
    public List<Issue> published() {
        return Issues.read(home, new Problems()).issues().stream()
                .filter(it -> it.stage() == Issue.Stage.FINISHED)
                .filter(it -> it.visibility() == Issue.Visibility.SUBSCRIBERS || isPublished(it))
                .limit(100)
                .toList();
    }

    /// Subject and both parts.
    public MailText mail(Issue issue, Links links) {
        return theme.mail(sheet().letter(issue, links, new Problems()));
    }

    /// What its author may want to look at before it goes.
    ///
    /// @param mail as it would go
    /// @param now  when it would
    public SendingHints hints(Issue issue, MailText mail, Instant now) {
        List<Issue> all = Issues.read(home, new Problems()).issues();
        return SendingHints.of(issue, site, mail, SendingHints.before(issue, all))
                .on(LocalDate.ofInstant(now, site.zone()), issue);
    }

    /// The public issues of the archive from a day on, that one left out: half a dozen by name, the others by number.
    /// Empty when there are none.
    public Optional<MailModel.Lately> lately(Issue issue, LocalDate since) {
        List<Issue> others = Issues.read(home, new Problems()).issues().stream()
                .filter(it -> it.visibility() == Issue.Visibility.PUBLIC && it.stage() == Issue.Stage.FINISHED)
                .filter(it -> !it.date().isBefore(since) && !it.slug().equals(issue.slug()) && isPublished(it))
                .toList();
        if (others.isEmpty()) return Optional.empty();
        List<MailModel.Other> named = others.stream()
                .limit(MOST_NAMED)
                .map(it -> new MailModel.Other(it.title(), it.date(), site.url("issues/" + it.slug() + "/")))
                .toList();
        return Optional.of(new MailModel.Lately(since, named, others.size() - named.size(), site.url("archive/")));
    }

    private LetterSheet sheet() {
        return new LetterSheet(home, site, theme, home.publicFolder(), Darkroom.Work.DEVELOP);
    }
}
