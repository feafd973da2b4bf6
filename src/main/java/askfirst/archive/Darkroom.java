package askfirst.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Develops photos into the sizes pages need, and keeps them by content, so that no photo is decoded twice.
///
/// Safe for several threads. Everything is encoded anew, which is what removes EXIF and GPS; a GIF stays as it is, or
/// it would stop moving.
final class Darkroom {
    private static final int[] WIDTHS = {480, 960, 1600};
    private static final long MOST_BYTES = 64L << 20;

    private final Path folder;
    private final Disk disk;
    private final Work work;
    private final Map<String, DevelopResult> seen = new ConcurrentHashMap<>();

    Darkroom(Path folder, Disk disk, Work work) {
        this.folder = folder;
        this.disk = disk;
        this.work = work;
    }

    /// What is done to a photo nobody has developed yet.
    enum Work {
        /// All its sizes are made and kept.
        DEVELOP,
        /// It is decoded as far as tells that it can be; nothing is made or kept.
        LOOK
    }

    /// What came of a photo.
    sealed interface DevelopResult {
        /// Its sizes are in the folder, unless it was only looked at.
        record Done(Developed photo) implements DevelopResult {}

        /// A sentence for the author, without the file's name.
        record Unreadable(String why) implements DevelopResult {}
    }

    DevelopResult develop(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES)
                return new DevelopResult.Unreadable("This photo is larger than 64 MB; save a smaller copy of it.");
            byte[] bytes = Files.readAllBytes(file);
            return seen.computeIfAbsent(Fingerprint.of(bytes), hash -> develop(hash, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path stored(Developed photo, Developed.Size size) {
        return folder.resolve(photo.hash()).resolve(name(photo.format(), size));
    }

    boolean holds(Developed photo) {
        return Files.isRegularFile(stored(photo, photo.largest()));
    }

    /// Throws away what no page shows any more.
    void keepOnly(Set<String> hashes) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> photos = Files.list(folder)) {
            for (Path photo : (Iterable<Path>) photos::iterator)
                if (!hashes.contains(photo.getFileName().toString())) disk.deleteTree(photo);
        }
    }

    private DevelopResult develop(String hash, byte[] bytes) {
        PhotoFormat format = PhotoFormat.of(bytes).orElse(null);
        if (format == null)
            return new DevelopResult.Unreadable("This picture is not a JPEG, PNG or GIF; save it as one of these.");
        try {
            Path own = folder.resolve(hash);
            boolean isNew = !Files.isDirectory(own);
            if (isNew && work == Work.LOOK) return new DevelopResult.Done(looked(hash, bytes, format));
            if (isNew) fill(own, bytes, format);
            return new DevelopResult.Done(new Developed(hash, format, sizes(own)));
        } catch (IOException | RuntimeException e) {
            String why = e.getMessage() == null ? "its data is broken" : e.getMessage();
            return new DevelopResult.Unreadable(
                    "This photo cannot be read (" + why + "); save it anew as a JPEG in RGB colours.");
        }
    }

    /// Refused is what [Work#DEVELOP] would refuse, and next to no pixel made.
    private static Developed looked(String hash, byte[] bytes, PhotoFormat format) throws IOException {
        Picture tiny = Picture.decode(bytes, format, Picture.GLANCE);
        return new Developed(hash, format, List.of(new Developed.Size(tiny.width(), tiny.height())));
    }

    /// All sizes or none: the folder gets its name when it is full.
    private void fill(Path own, byte[] bytes, PhotoFormat format) throws IOException {
        Path filling = disk.scratch(own);
        Picture picture = Picture.decode(bytes, format, WIDTHS[WIDTHS.length - 1]);
        for (int width : widths(picture.width(), format)) {
            Picture scaled = picture.scaledTo(width);
            Path file = filling.resolve(name(format, new Developed.Size(width, scaled.height())));
            disk.write(file, format == PhotoFormat.GIF ? bytes : scaled.encoded());
        }
        disk.rename(filling, own);
    }

    private static List<Developed.Size> sizes(Path own) throws IOException {
        List<Developed.Size> sizes = new ArrayList<>();
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                int x = name.indexOf('x');
                int height = Integer.parseInt(name, x + 1, name.indexOf('.'), 10);
                sizes.add(new Developed.Size(Integer.parseInt(name, 0, x, 10), height));
            }
        }
        sizes.sort(Comparator.comparingInt(Developed.Size::width));
        return List.copyOf(sizes);
    }

    private static String name(PhotoFormat format, Developed.Size size) {
        return size.width() + "x" + size.height() + "." + format.extension;
    }

    private static List<Integer> widths(int natural, PhotoFormat format) {
        List<Integer> widths = new ArrayList<>();
        if (format != PhotoFormat.GIF) for (int width : WIDTHS) if (width < natural) widths.add(width);
        if (format == PhotoFormat.GIF || natural <= WIDTHS[WIDTHS.length - 1]) widths.add(natural);
        return widths;
    }
}
