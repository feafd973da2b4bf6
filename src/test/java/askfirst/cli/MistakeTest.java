package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mistakes authors make most: `check` and `publish` say the same clear sentence, and nothing is published.
class MistakeTest {
    @TempDir
    Path folder;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void a_newsletter() {
        shell = Shell.in(folder).withNewsletter();
    }

    @Test
    void an_empty_folder() throws Exception {
        var empty = Shell.in(Files.createDirectory(folder.resolve("empty")));
        assertThat(mistakes(empty, "--home", ".")).contains("newsletter.yml", "askfirst init");
    }

    @Test
    void no_letter_yet() throws Exception {
        Files.delete(folder.resolve("site-content/issues/rain/index.md"));
        Files.delete(folder.resolve("site-content/issues/rain"));
        assertThat(mistakes(shell)).contains("There is no letter yet", "askfirst new");
    }

    @Test
    void a_missing_date() {
        shell.write("site-content/issues/wall.md", "---\ntitle: Wall\n---\nText.\n");
        assertThat(mistakes(shell)).contains("site-content/issues/wall.md", "no `date`");
    }

    @Test
    void two_equal_slugs() {
        shell.write("site-content/issues/2026-11-02-rain.md", "---\ntitle: Rain\ndate: 2026-11-02\n---\nText.\n");
        assertThat(mistakes(shell)).contains("issues/2026-11-02-rain.md", "issues/rain/index.md", "slug");
    }

    @Test
    void an_unreadable_image() {
        shell.letter("rain", "![The wall](wall.jpg)");
        shell.write("site-content/issues/rain/wall.jpg", "no picture at all");
        assertThat(mistakes(shell)).contains("site-content/issues/rain/index.md:5", "wall.jpg");
    }

    @Test
    void an_image_without_words() {
        shell.letter("rain", "\n![](wall.jpg)");
        assertThat(mistakes(shell)).contains("site-content/issues/rain/index.md:6", "wall.jpg");
    }

    @Test
    void invalid_utf_8() {
        shell.write("site-content/issues/wall.md", new byte[] {'-', '-', '-', '\n', 't', (byte) 0xe9, '\n'});
        assertThat(mistakes(shell)).contains("site-content/issues/wall.md:2", "UTF-8");
    }

    @Test
    void a_file_of_5_megabytes() {
        shell.letter("rain", "word ".repeat(1_000_000));
        assertThat(mistakes(shell)).contains("site-content/issues/rain/index.md", " MB");
    }

    @Test
    void an_unknown_key_in_yaml() {
        shell.write("site-content/issues/wall.md", "---\ntitle: Wall\ndate: 2026-11-02\nsumary: x\n---\nText.\n");
        assertThat(mistakes(shell)).contains("site-content/issues/wall.md:4", "`sumary`", "`summary`");
    }

    @Test
    void an_unknown_key_in_toml() {
        shell.write("site-content/issues/wall.md", "+++\ntitle = \"Wall\"\ndate = 2026-11-02\ntgas = []\n+++\nText.\n");
        assertThat(mistakes(shell)).contains("site-content/issues/wall.md:4", "`tgas`", "`tags`");
    }

    @Test
    void an_unknown_key_of_the_newsletter() {
        shell.write("site-content/newsletter.yml", shell.read("site-content/newsletter.yml") + "rythm: weekly\n");
        assertThat(mistakes(shell)).contains("site-content/newsletter.yml:8", "`rythm`", "`rhythm`");
    }

    @Test
    void front_matter_that_is_no_yaml_or_no_toml() {
        shell.write("site-content/issues/wall.md", "---\ntitle: \"Wall\ndate: 2026-11-02\n---\nText.\n");
        shell.write("site-content/issues/book.md", "+++\ntitle = Book\n+++\nText.\n");
        assertThat(mistakes(shell)).contains("site-content/issues/wall.md:", "site-content/issues/book.md:2");
    }

    @Test
    void a_dead_link() {
        shell.letter("rain", "[gone](/issues/gone/)");
        assertThat(mistakes(shell)).contains("site-content/issues/rain/index.md:5", "/issues/gone/");
    }

    @Test
    void a_theme_that_is_not_there() {
        shell.write("site-content/newsletter.yml", shell.read("site-content/newsletter.yml") + "theme: clasic\n");
        assertThat(mistakes(shell)).contains("clasic");
    }

    private String mistakes(Shell shell, String... options) {
        var check = shell.type(with("check", options));
        var publish = shell.type(with("publish", options));
        assertThat(check.code()).as(check.err()).isEqualTo(1);
        assertThat(publish.code()).as(publish.err()).isEqualTo(1);
        assertThat(shell.published()).doesNotExist();
        assertThat(check.err().lines().toList().getFirst())
                .isEqualTo(publish.err().lines().toList().getFirst())
                .doesNotContain("Exception", "null");
        return check.err();
    }

    private static String[] with(String command, String... options) {
        var line = new java.util.ArrayList<String>();
        line.add(command);
        line.addAll(java.util.List.of(options));
        return line.toArray(String[]::new);
    }
}
