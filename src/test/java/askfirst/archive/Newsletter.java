package askfirst.archive;

import askfirst.archive.Archive.Drafts;
import askfirst.site.Home;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A newsletter's folder that a test writes into; every write has a later time than the one before.
final class Newsletter {
    static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    static final String SETTINGS = """
            title: Letters from the harbour
            author: Ada Quay
            description: A letter about once a month.
            language: en
            zone: Europe/Vienna
            base-url: https://letters.example/
            rhythm: about once a month
            """;

    final Home home;
    private long tick = 1_700_000_000_000L;

    Newsletter(Path folder) {
        this.home = new Home(folder);
        write("newsletter.yml", SETTINGS);
    }

    void issue(String slug, String date, String more, String body) {
        write(
                "issues/" + slug + "/index.md",
                "---\ntitle: \"About " + slug + "\"\ndate: " + date + "\nslug: " + slug + "\n" + more + "---\n" + body);
    }

    void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) {
        try {
            Path file = home.siteContent().resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.fromMillis(tick += 1000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(home.siteContent().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteFolder(String path) {
        try {
            new Disk().deleteTree(home.siteContent().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void photo(String path, int width, int height, int colour) {
        write(path, picture(path.endsWith(".png") ? "png" : "jpg", width, height, colour));
    }

    static byte[] picture(String format, int width, int height, int colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(colour));
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width / 2, height / 4);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    PublishResult publish() {
        return archive().publish(home.publicFolder(), Drafts.LEFT_OUT);
    }

    Archive archive() {
        return archive(NOVEMBER);
    }

    Archive archive(Clock clock) {
        return new Archive(home, URI.create("http://localhost:8080/"), clock);
    }

    /// What readers see: every file by its path.
    TreeMap<String, String> site() {
        return tree(home.publicFolder().resolve("current"));
    }

    /// A site made of nothing but the author's files, somewhere else.
    TreeMap<String, String> fullBuild(Path elsewhere) {
        PublishResult result = archive().publish(elsewhere, Drafts.LEFT_OUT);
        if (!(result instanceof PublishResult.Published)) throw new AssertionError(result);
        return tree(elsewhere.resolve("current"));
    }

    /// What readers find after a publish: a full build, and the pictures of its letters that the site before had, where
    /// mails lead to.
    static TreeMap<String, String> with(TreeMap<String, String> full, Map<String, String> before) {
        TreeMap<String, String> all = new TreeMap<>(full);
        before.forEach((path, bytes) -> {
            boolean isPhoto = path.matches("issues/[^/]+/[a-z-]+-[0-9a-f]{10}-\\d+\\.(jpg|png)");
            if (isPhoto && full.containsKey(path.substring(0, path.lastIndexOf('/')) + "/index.html"))
                all.putIfAbsent(path, bytes);
        });
        return all;
    }

    static TreeMap<String, String> tree(Path folder) {
        TreeMap<String, String> tree = new TreeMap<>();
        Path root = folder.toAbsolutePath();
        try (Stream<Path> files = Files.walk(root.toRealPath())) {
            Path real = root.toRealPath();
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator)
                tree.put(
                        real.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    List<String> releases() {
        try (Stream<Path> list = Files.list(home.publicFolder().resolve("releases"))) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
