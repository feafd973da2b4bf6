package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.Issues;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.Head;
import askfirst.theme.LetterPage;
import askfirst.theme.Manuscript;
import askfirst.theme.SignupForm;
import askfirst.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Letters only subscribers may read, as pages at an address of a reader's own: set from the author's files whenever
/// one is opened, and never written into the archive. Only the sizes of their pictures are kept, where nobody is
/// served from.
public final class PrivateLetters {
    private final Home home;
    private final Site site;
    private final Typesetter typesetter;

    public PrivateLetters(Home home, Site site, Theme theme) {
        this.home = home;
        this.site = site;
        this.typesetter = new Typesetter(site, theme.bodyWords());
    }

    /// Those there are, drafts among them.
    public List<String> slugs() {
        return issues().map(Issue::slug).toList();
    }

    /// Empty when the author took it away.
    ///
    /// @param read the reader's own address, absolute
    public Optional<LetterPage> page(String slug, String read, SignupForm form) {
        return issue(slug).map(issue -> page(issue, read, form));
    }

    /// A picture of it by the name it has below the page.
    public Optional<byte[]> picture(String slug, String name) {
        return issue(slug).flatMap(issue -> picture(issue, name));
    }

    private LetterPage page(Issue issue, String read, SignupForm form) {
        String page = "issues/" + issue.slug() + "/";
        Manuscript manuscript = typesetter.read(issue.body());
        Digest digest = digest(issue, manuscript);
        Head none = Head.unlisted();
        return new LetterPage(
                new Head(issue.title(), "", "", none.image(), none.kind(), none.listing()),
                issue.title(),
                issue.date(),
                issue.updated(),
                digest.readingMinutes(),
                List.of(),
                issue.extra(),
                new OwnAddress(issue, site.url(page), read)
                        .in(typesetter.absoluteHtml(manuscript, page, digest.shots())),
                Optional.empty(),
                Optional.empty(),
                form,
                List.of());
    }

    private Optional<byte[]> picture(Issue issue, String name) {
        for (Shot shot : digest(issue, typesetter.read(issue.body())).shots())
            for (Developed.Size size : shot.photo().sizes())
                if (shot.path("", size).equals(name)) return Optional.of(bytes(shot.photo(), size));
        return Optional.empty();
    }

    private byte[] bytes(Developed photo, Developed.Size size) {
        try {
            return Files.readAllBytes(darkroom().stored(photo, size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One at a time, because two would develop the same picture into the same place.
    private synchronized Digest digest(Issue issue, Manuscript manuscript) {
        Problems problems = new Problems();
        var photos = new PhotoSearch(Sources.of(home), State.NONE.photos(), darkroom(), problems);
        return new Digester(issue.file(), issue.bodyLine(), site, photos, problems)
                .digest(manuscript, Optional.empty());
    }

    /// Apart from the archive's, which forgets what no public page shows.
    private Darkroom darkroom() {
        Path folder = new Releases(home.publicFolder(), new Disk()).kept("private-photos");
        return new Darkroom(folder, new Disk(), Darkroom.Work.DEVELOP);
    }

    private Optional<Issue> issue(String slug) {
        return issues().filter(it -> it.slug().equals(slug)).findFirst();
    }

    private Stream<Issue> issues() {
        return Issues.read(home, new Problems()).issues().stream()
                .filter(it -> it.visibility() == Issue.Visibility.SUBSCRIBERS);
    }
}
