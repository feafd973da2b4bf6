package askfirst.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The local mailbox: reads the `.eml` files a [FolderTransport] wrote.
public final class MailFolder {
    private static final int NEWEST = 200;
    private final Path folder;

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    /// The newest 200, newest first.
    public List<StoredMail> newest() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().endsWith(".eml"))
                    .sorted(Comparator.comparing((Path it) -> it.getFileName().toString())
                            .reversed())
                    .limit(NEWEST)
                    .flatMap(it -> read(it).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The mail in the file of that name, if there is one.
    public Optional<StoredMail> mail(String name) {
        Path file = folder.resolve(name).normalize();
        return folder.equals(file.getParent()) && name.endsWith(".eml") ? read(file) : Optional.empty();
    }

    /// Whether no mail ever stayed on this machine.
    public boolean isUnused() {
        return !Files.isDirectory(folder);
    }

    /// Deletes every mail to one of these addresses.
    public void deleteTo(Collection<EmailAddress> addresses) {
        Set<String> mailboxes = addresses.stream().map(EmailAddress::normal).collect(Collectors.toSet());
        if (mailboxes.isEmpty() || isUnused()) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                boolean isHers = mail(file.getFileName().toString())
                        .flatMap(mail -> EmailAddress.parse(mail.to()))
                        .filter(to -> mailboxes.contains(to.normal()))
                        .isPresent();
                if (isHers) Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<StoredMail> read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(StoredMail.read(file.getFileName().toString(), in));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
