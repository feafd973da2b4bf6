package askfirst.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import askfirst.database.PrivateFiles;
import askfirst.mail.SendResult;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `data/begun/`: to whom this machine began to send an issue, once more and outside the database, so that an older
/// database that was put back makes nobody get it twice.
///
/// A file for each sending, a line for each reader, only ever added: `+reader` before she is claimed, `-reader` when
/// that time it certainly did not leave, and the database knows. The lines are with the operating system, not on the
/// disk: nothing waits for them. What of it an older database is not to forget begins with [#endHistory].
public final class BegunFiles {
    private static final String EARLIER = ".earlier";

    private final Path folder;

    private BegunFiles(Path folder) {
        this.folder = folder;
    }

    public static BegunFiles in(Path data) {
        return new BegunFiles(data.resolve("begun"));
    }

    /// Before the claims are committed.
    void claimed(UUID publication, List<IssueClaim> claims) {
        add(publication, claims.stream(), claim -> '+' + claim.reader().id().toString());
    }

    /// Once it is committed that they may be claimed again, and only once: what is missing makes nobody get it twice.
    void settled(UUID publication, List<Done> done) {
        add(
                publication,
                done.stream().filter(BegunFiles::isBack),
                it -> '-' + it.claim().reader().id().toString());
    }

    /// What was written so far counts for the database that was put back just now.
    public void endHistory() {
        try {
            for (UUID each : sendings(""))
                Files.writeString(file(each, EARLIER), String.valueOf(Files.size(file(each, ""))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of which sendings the database may not know everything.
    public List<UUID> earlier() {
        return sendings(EARLIER);
    }

    /// Who may have got it before the database was put back.
    Set<UUID> earlier(UUID publication) {
        Map<UUID, Integer> times = new HashMap<>();
        if (!Files.exists(file(publication, EARLIER))) return Set.of();
        try (BufferedReader lines = Files.newBufferedReader(file(publication, ""), ISO_8859_1)) {
            long left =
                    Long.parseLong(Files.readString(file(publication, EARLIER)).strip());
            for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
                left -= line.length() + 1;
                read(line, times);
            }
            times.values().removeIf(claimed -> claimed <= 0);
            return times.keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The database knows now.
    void isKnown(UUID publication) {
        try {
            Files.deleteIfExists(file(publication, EARLIER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of which there is a file.
    List<UUID> all() {
        return sendings("");
    }

    /// Whatever a database says that is put back later. Not while one that was put back has still to learn from it.
    void forget(UUID publication) {
        if (Files.exists(file(publication, EARLIER))) return;
        try {
            Files.deleteIfExists(file(publication, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> void add(UUID publication, Stream<T> all, Function<T, String> line) {
        // the new line comes first, because the line before may have been cut off
        String lines = all.map(it -> "\n" + line.apply(it)).collect(Collectors.joining());
        if (lines.isEmpty()) return;
        try {
            PrivateFiles.folder(folder);
            Path file = PrivateFiles.file(file(publication, ""));
            try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
                out.write(lines.getBytes(ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBack(Done done) {
        return switch (done) {
            case Done.NotBegun _ -> true;
            case Done.Tried(var claim, SendResult result) -> result instanceof SendResult.TryLater;
        };
    }

    /// What a full disk or a kill cut off says nothing.
    private static void read(String line, Map<UUID, Integer> times) {
        if (line.length() != 37) return;
        try {
            UUID reader = UUID.fromString(line.substring(1));
            // one that was unknown and is sent again stays so, whatever becomes of the second
            int more = line.charAt(0) == '+' ? 1 : -1;
            // what is taken back for somebody of whom nothing was said, because she moved meanwhile, takes nothing away
            times.compute(reader, (_, some) -> Math.max(0, some == null ? more : some + more));
        } catch (IllegalArgumentException cutOff) {
            // nothing was begun then
        }
    }

    private List<UUID> sendings(String ending) {
        if (!Files.isDirectory(folder)) return List.of();
        String name = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.matches(name + ending.replace(".", "\\.")))
                    .map(it -> UUID.fromString(it.substring(0, it.length() - ending.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID publication, String ending) {
        return folder.resolve(publication + ending);
    }
}
