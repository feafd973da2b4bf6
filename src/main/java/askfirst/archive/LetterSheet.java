package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.MailModel;
import askfirst.theme.Manuscript;
import askfirst.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sets an issue as the mail it is: its pictures are those of the archive at `target`.
record LetterSheet(Home home, Site site, Theme theme, Path target, Darkroom.Work photos) {

    /// Whether the archive shows each of its pictures as it is now.
    boolean isIllustrated(Issue issue) {
        Problems problems = new Problems();
        Digest digest = digest(issue, typesetter().read(issue.body()), problems);
        Path shown = target.resolve("current");
        return problems.isEmpty()
                && digest.shots().stream()
                        .flatMap(shot -> shot.photo().sizes().stream().map(size -> shot.path(page(issue), size)))
                        .allMatch(it -> Files.isRegularFile(shown.resolve(it)));
    }

    MailModel.Letter letter(Issue issue, LetterMail.Links links, Problems problems) {
        String page = page(issue);
        Typesetter typesetter = typesetter();
        Manuscript manuscript = typesetter.read(issue.body());
        Digest digest = digest(issue, manuscript, problems);
        OwnAddress own = new OwnAddress(issue, site.url(page), links.read());
        return new MailModel.Letter(
                issue.title(),
                issue.date(),
                issue.summary().orElse(digest.excerpt()),
                issue.extra(),
                own.of(),
                links.stop(),
                own.in(typesetter.absoluteHtml(manuscript, page, digest.shots())),
                own.in(typesetter.text(manuscript, page, digest.shots())),
                links.greeting(),
                links.manage(),
                links.lately());
    }

    private Digest digest(Issue issue, Manuscript manuscript, Problems problems) {
        Disk disk = new Disk();
        var darkroom = new Darkroom(new Releases(target, disk).kept("photos"), disk, photos);
        var search = new PhotoSearch(Sources.of(home), State.NONE.photos(), darkroom, problems);
        return new Digester(issue.file(), issue.bodyLine(), site, search, problems).digest(manuscript, issue.image());
    }

    private Typesetter typesetter() {
        return new Typesetter(site, theme.bodyWords());
    }

    private static String page(Issue issue) {
        return "issues/" + issue.slug() + "/";
    }
}
