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
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A file the author gave: one part, or as many as a zip has. Nothing is unpacked to the disk, and no path in a zip is
/// used for more than its name.
final class Upload implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;
    /// of all that is read of it, unpacked
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
    ///
    /// @param bytes at most so many, unpacked
    record Part(String name, long bytes, Opening opening) {

        /// Flies as an [UnreadableFile] behind the last of them, whatever a zip said about itself.
        InputStream open() throws IOException {
            return new BoundedStream(new BufferedInputStream(opening.open()), bytes);
        }

        boolean isVcard() throws IOException {
            try (InputStream in = open()) {
                String start = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
                return start.toUpperCase(Locale.ROOT).contains("BEGIN:VCARD");
            }
        }
    }

    static Upload open(Path file, String name) throws IOException {
        Start.refuseOthers(file, name);
        if (!Start.isZip(file))
            return new Upload(null, List.of(new Part(name, MOST_BYTES, () -> Files.newInputStream(file))));
        ZipFile zip = zip(file, name);
        try {
            return new Upload(zip, parts(zip, name));
        } catch (UnreadableFile refused) {
            zip.close();
            throw refused;
        }
    }

    private static ZipFile zip(Path file, String name) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException locked) {
            if (!Start.isLocked(file))
                throw new UnreadableFile(name + " is a damaged zip: it may not have been downloaded whole.");
            throw new UnreadableFile(name + " is locked with a password. Unpack it, and bring the files in it.");
        }
    }

    private static List<Part> parts(ZipFile zip, String name) {
        if (zip.size() > MOST_ENTRIES) throw new UnreadableFile(name + " holds more than 10,000 files.");
        if (zip.getEntry("xl/workbook.xml") != null)
            throw new UnreadableFile(name + " is a spreadsheet of a program. Save it as CSV there, and bring that.");
        List<? extends ZipEntry> entries =
                zip.stream().filter(Upload::isOfInterest).toList();
        if (entries.stream().mapToDouble(ZipEntry::getSize).sum() > MOST_BYTES)
            throw new UnreadableFile(name + " would unpack to more than 512 MB. Bring only Connections.csv out of it.");
        return entries.stream()
                .map(it -> new Part(fileName(it), it.getSize(), () -> zip.getInputStream(it)))
                .toList();
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) zip.close();
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
