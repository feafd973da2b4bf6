package askfirst.connection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A file the author gave: one part, or as many as a zip has. Nothing is unpacked to the disk, and no path in a zip is
/// used for more than its name.
final class Upload implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private final @Nullable ZipFile zip;
    private final List<Part> parts;

    private Upload(@Nullable ZipFile zip, List<Part> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    /// Something that can be read more than once.
    interface Opening {
        InputStream open() throws IOException;
    }

    /// One file of it.
    record Part(String name, Opening opening) {

        /// Flies as an [UnreadableFile] behind the most that is read, however small the zip was.
        InputStream open() throws IOException {
            return new BoundedStream(new BufferedInputStream(opening.open()), MOST_BYTES);
        }

        boolean isVcard() throws IOException {
            try (InputStream in = open()) {
                String start = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
                return start.toUpperCase(Locale.ROOT).contains("BEGIN:VCARD");
            }
        }
    }

    static Upload open(Path file, String name) throws IOException {
        if (!isZip(file)) return new Upload(null, List.of(new Part(name, () -> Files.newInputStream(file))));
        ZipFile zip = new ZipFile(file.toFile());
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new UnreadableFile("The zip holds more than " + MOST_ENTRIES + " files.");
        }
        List<Part> parts = zip.stream()
                .filter(Upload::isOfInterest)
                .map(it -> new Part(fileName(it), () -> zip.getInputStream(it)))
                .toList();
        return new Upload(zip, parts);
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) zip.close();
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static boolean isOfInterest(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && !name.startsWith("__macosx/")
                && (name.endsWith(".csv") || name.endsWith(".vcf") || name.endsWith(".txt"));
    }

    private static String fileName(ZipEntry entry) {
        return entry.getName().replaceAll(".*[/\\\\]", "");
    }
}
