package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.MailModel;
import askfirst.theme.Manuscript;
import askfirst.theme.Theme;
import java.nio.file.Path;

/// Sets an issue as the mail it is: its pictures are those of the archive at `target`.
record LetterSheet(Home home, Site site, Theme theme, Path target, Darkroom.Work photos) {

    MailModel.Letter letter(Issue issue, LetterMail.Links links, Problems problems) {
        String page = "issues/" + issue.slug() + "/";
        Typesetter typesetter = new Typesetter(site, theme.bodyWords());
        Manuscript manuscript = typesetter.read(issue.body());
        Disk disk = new Disk();
        var darkroom = new Darkroom(new Releases(target, disk).kept("photos"), disk, photos);
        var search = new PhotoSearch(Sources.of(home), State.NONE.photos(), darkroom, problems);
        Digest digest =
                new Digester(issue.file(), issue.bodyLine(), site, search, problems).digest(manuscript, issue.image());
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
                links.missed());
    }
}
