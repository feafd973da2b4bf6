package askfirst.desk;

import askfirst.archive.Archive;
import askfirst.archive.Proofs;
import askfirst.archive.PublishResult;
import askfirst.database.PrivateFiles;
import askfirst.problem.Problem;
import askfirst.site.Home;
import askfirst.theme.MailText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The archive as the author is writing it, drafts and all, made anew when a file was saved.
///
/// While mistakes stand in the way the site stays as it was, and the mistakes are shown with it. `version` counts what
/// the author can see: it grows with every new release and every new list of mistakes.
public final class Preview {
    private final Archive archive;
    private final Proofs proofs;
    private final Path target;
    private Shown shown = new Shown(0, List.of());

    /// @param here the address the author looks at it under
    public Preview(Home home, URI here, Clock clock) {
        this.target = home.data().resolve("preview");
        this.archive = new Archive(home, here, clock);
        this.proofs = new Proofs(home, here, target, clock);
    }

    /// What the author sees now.
    public record Shown(long version, List<Problem> problems) {
        List<String> lines() {
            return problems.stream().map(Problem::toString).toList();
        }

        String number() {
            return String.valueOf(version);
        }
    }

    /// A file of the previewed archive.
    record PreviewFile(byte[] bytes, String type) {}

    /// Makes the site anew if anything changed; cheap if nothing did.
    public synchronized Shown look() {
        preparePrivately();
        switch (archive.publish(target, Archive.Drafts.INCLUDED)) {
            case PublishResult.Published _ -> show(List.of());
            case PublishResult.Refused(List<Problem> problems) -> {
                if (!problems.equals(shown.problems())) show(problems);
            }
            case PublishResult.Unchanged _ -> {
                if (!shown.problems().isEmpty() || shown.version() == 0) show(List.of());
            }
            case PublishResult.Busy _ -> {}
        }
        return shown;
    }

    synchronized Shown shown() {
        return shown;
    }

    /// Waits until there is something newer than `version`, at most for `patience`.
    synchronized Shown newerThan(long version, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (shown.version() <= version) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) break;
            wait(left);
        }
        return shown;
    }

    List<Proofs.Proof> letters() {
        return proofs.all();
    }

    Optional<Proofs.Proof> letter(String slug) {
        return letters().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    Optional<MailText> mail(String slug) {
        return proofs.mail(slug);
    }

    List<String> hints(String slug) {
        return proofs.hints(slug);
    }

    /// @param path as the browser asks for it; the base URL's own path stands in front
    Optional<PreviewFile> file(String path) {
        String base = proofs.basePath();
        if (!path.startsWith(base)) return Optional.empty();
        Path site = target.resolve("current");
        Path file = site.resolve(path.substring(base.length())).normalize();
        if (!file.startsWith(site)) return Optional.empty();
        Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
        if (!Files.isRegularFile(found)) return Optional.empty();
        try {
            return Optional.of(new PreviewFile(Files.readAllBytes(found), type(found)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".css")) return "text/css; charset=utf-8";
        if (name.endsWith(".svg")) return "image/svg+xml";
        String guessed = URLConnection.guessContentTypeFromName(name);
        if (guessed == null) return "application/octet-stream";
        return guessed.startsWith("text/") || guessed.endsWith("xml") ? guessed + "; charset=utf-8" : guessed;
    }

    /// Because nobody else on this machine may read drafts, and beside them soon lie the readers.
    private void preparePrivately() {
        try {
            PrivateFiles.folder(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(List<Problem> problems) {
        shown = new Shown(shown.version() + 1, problems);
        notifyAll();
    }
}
