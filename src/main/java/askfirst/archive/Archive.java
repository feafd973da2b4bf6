package askfirst.archive;

import askfirst.database.ProcessLock;
import askfirst.problem.Problem;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.BrokenTheme;
import askfirst.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The static site of all public issues: built from files, swapped in whole.
///
/// ```
/// Archive archive = new Archive(home, URI.create("http://localhost:8080/"), clock);
/// switch (archive.publish(home.publicFolder(), Drafts.LEFT_OUT)) { … }
/// ```
public final class Archive {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Home home;
    private final URI fallbackBaseUrl;
    private final Clock clock;
    private final Disk disk;

    /// @param fallbackBaseUrl where the archive is read while `newsletter.yml` does not say
    public Archive(Home home, URI fallbackBaseUrl, Clock clock) {
        this(home, fallbackBaseUrl, clock, new Disk());
    }

    Archive(Home home, URI fallbackBaseUrl, Clock clock, Disk disk) {
        this.home = home;
        this.fallbackBaseUrl = fallbackBaseUrl;
        this.clock = clock;
        this.disk = disk;
    }

    /// Whether unfinished issues and those of a day to come are part of it.
    public enum Drafts {
        LEFT_OUT,
        INCLUDED
    }

    /// Makes `target/current` the site as the author has it now. Only what changed since the last time is made anew.
    public PublishResult publish(Path target, Drafts drafts) {
        Releases releases = new Releases(target.toAbsolutePath().normalize(), disk);
        try {
            // one publish at a time per folder, whichever process it runs in
            Optional<ProcessLock> lock = ProcessLock.take(Files.createDirectories(releases.kept("")), PATIENCE);
            if (lock.isEmpty()) return new PublishResult.Busy();
            try (ProcessLock _ = lock.get()) {
                return publish(releases, drafts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All mistakes, or none. Writes nothing.
    public List<Problem> check(Drafts drafts) {
        Problems problems = new Problems();
        Releases releases = new Releases(home.publicFolder(), disk);
        try {
            Start start = start(releases);
            publication(start, releases, Sources.of(home), drafts, Darkroom.Work.LOOK, problems)
                    .ifPresent(Publication::check);
        } catch (BrokenTheme broken) {
            problems.addAll(broken.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.sorted();
    }

    /// @param current the release readers see
    /// @param maker see [State#maker]
    private record Start(Optional<String> current, Workers workers, Supplier<String> maker) {}

    /// The first hash of a process takes as long as three letters: it is begun beside the rest, at once where nothing
    /// was ever published, for then it will be wanted.
    private Start start(Releases releases) throws IOException {
        Optional<String> current = releases.current();
        Workers workers = new Workers();
        Once<String> maker = new Once<>(this::maker);
        return new Start(current, workers, current.isEmpty() ? workers.begin(maker) : maker);
    }

    private PublishResult publish(Releases releases, Drafts drafts) throws IOException {
        Start start = start(releases);
        Optional<String> current = start.current();
        Sources sources = Sources.of(home);
        if (current.isPresent() && StateFile.holds(releases.state(current.get()), key(sources, drafts), clock))
            return new PublishResult.Unchanged(releases.folder(current.get()));
        Problems problems = new Problems();
        if (releases.blocked())
            problems.add(
                    releases.link(),
                    0,
                    "This is not a link that Askfirst made. Publish into another folder, or move it away.");
        try {
            Optional<Publication> publication =
                    publication(start, releases, sources, drafts, Darkroom.Work.DEVELOP, problems);
            Optional<PublishResult> published =
                    publication.isPresent() ? publication.get().publish() : Optional.empty();
            if (published.isPresent()) return published.get();
        } catch (BrokenTheme broken) {
            problems.addAll(broken.problems());
        }
        return new PublishResult.Refused(problems.sorted());
    }

    private Optional<Publication> publication(
            Start start, Releases releases, Sources sources, Drafts drafts, Darkroom.Work photos, Problems problems)
            throws IOException {
        Workers workers = start.workers();
        State before = start.current().isPresent()
                ? StateFile.read(releases.state(start.current().get()))
                        .madeBy(start.maker().get())
                : State.NONE;
        Problems inTexts = new Problems();
        Fronts texts = new Fronts(sources, before, inTexts);
        // one core reads the settings and opens the theme, and meanwhile another can see what the letters are
        Supplier<Contents> begun = workers.begin(() -> Contents.read(texts, workers, inTexts));
        Optional<Site> site = Site.read(home, fallbackBaseUrl, problems);
        Optional<Theme> theme = site.flatMap(it -> Theme.open(it, home, problems));
        Contents contents = begun.get();
        if (site.isPresent()) problems.addAll(inTexts.sorted());
        if (site.isEmpty() || theme.isEmpty()) return Optional.empty();
        LocalDate today = LocalDate.now(clock.withZone(site.get().zone()));
        Publication.Order order = new Publication.Order(
                sources,
                releases,
                drafts,
                photos,
                today,
                key(sources, drafts),
                start.maker().get());
        return Optional.of(new Publication(order, site.get(), theme.get(), contents, before, workers, problems));
    }

    /// The program, and what the author says of the newsletter as a whole.
    private String maker() {
        return new Fingerprint()
                .add(Program.fingerprint())
                .add(fallbackBaseUrl.toString())
                .add(settings())
                .value();
    }

    private byte[] settings() {
        try {
            return Files.readAllBytes(home.siteContent().resolve("newsletter.yml"));
        } catch (IOException saidWhenTheyAreRead) {
            return new byte[0];
        }
    }

    private long key(Sources sources, Drafts drafts) {
        return sources.fingerprint() * 31 + (Program.fingerprint() + fallbackBaseUrl + drafts).hashCode();
    }
}
