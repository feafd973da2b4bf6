package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.site.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An example with every feature, compared file by file with what was read and found good.
///
/// After a change that was meant: `mvn test -Dtest=GoldenSiteTest -Dgolden=write`, then read the difference before
/// committing it.
/// Pictures and style sheets stand there by name only.
class GoldenSiteTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    @Test
    void the_example_becomes_the_site_it_always_became() throws IOException {
        Home home = new Home(GOLDEN);
        Archive archive = new Archive(home, URI.create("http://localhost:8080/"), Newsletter.NOVEMBER);
        assertThat(archive.publish(folder, Drafts.LEFT_OUT)).isInstanceOf(PublishResult.Published.class);
        TreeMap<String, String> site = text(Newsletter.tree(folder.resolve("current")));
        if ("write".equals(System.getProperty("golden"))) write(site);
        TreeMap<String, String> golden = Newsletter.tree(GOLDEN.resolve("site"));
        assertThat(site.keySet()).isEqualTo(golden.keySet());
        golden.forEach((path, text) -> assertThat(site.get(path)).as(path).isEqualTo(text));
        assertThat(site.toString().toLowerCase(Locale.ROOT)).doesNotContain("unspeakable");
    }

    /// What a style sheet and the card hold shows in their names; here it is left out of them.
    private static TreeMap<String, String> text(TreeMap<String, String> site) {
        TreeMap<String, String> text = new TreeMap<>();
        site.forEach((path, bytes) -> {
            boolean byNameOnly = path.endsWith(".jpg") || path.endsWith(".png") || path.startsWith("assets/");
            text.put(withoutHash(path), byNameOnly ? "" : withoutHash(bytes));
        });
        return text;
    }

    private static String withoutHash(String text) {
        return text.replaceAll("style\\.[0-9a-f]{12}\\.css", "style.css")
                .replaceAll("card-[0-9a-f]{10}\\.png", "card.png");
    }

    private static void write(TreeMap<String, String> site) throws IOException {
        Path golden = GOLDEN.resolve("site");
        if (Files.exists(golden)) new Disk().deleteTree(golden);
        for (var file : site.entrySet())
            new Disk().write(golden.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
    }
}
