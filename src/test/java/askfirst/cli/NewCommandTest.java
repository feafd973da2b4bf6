package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
    @TempDir
    Path folder;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void a_newsletter() {
        shell = Shell.in(folder).withNewsletter();
    }

    @Test
    void a_letter_begins_as_a_draft_with_the_authors_own_template() throws Exception {
        shell.write("site-content/template.md", "## Work\n\n## Garden\n");
        var typed = shell.type("new", "A wall, a book, and some rain");
        assertThat(typed.code()).as(typed.err()).isZero();
        String file = "site-content/issues/2026-11-22-a-wall-a-book-and-some-rain/index.md";
        assertThat(typed.out()).contains("Made " + file, "draft: true", "askfirst preview");
        assertThat(shell.read(file))
                .startsWith("---\n")
                .contains("date: 2026-11-22", "draft: true", "## Work\n\n## Garden");

        assertThat(shell.type("publish").code()).isZero();
        Path page = shell.published().resolve("issues/a-wall-a-book-and-some-rain/index.html");
        assertThat(page).doesNotExist();
        assertThat(shell.type("publish", "--drafts").code()).isZero();
        assertThat(page).exists();
    }

    @Test
    void the_day_is_the_newsletters_not_the_machines() {
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml").replace("Europe/Vienna", "Pacific/Kiritimati"));
        assertThat(shell.type("new", "Rain").out()).contains("2026-11-23-rain");
    }

    @Test
    void a_letter_that_is_there_stays_as_it_is() {
        shell.type("new", "Rain again");
        String file = "site-content/issues/2026-11-22-rain-again/index.md";
        shell.write(file, "written since");
        var typed = shell.type("new", "Rain again");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("There is already", "nothing was changed");
        assertThat(shell.read(file)).isEqualTo("written since");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Quoted\": a 'title' # with all",
                "C:\\new\\x41",
                "<script>alert(1)</script>",
                "</title><img src=x onerror=alert(1)>",
                "../../../etc/passwd",
                "---",
                "…",
                "Über Größe, naïveté & Smørrebrød",
                "雨と壁",
                "👩‍👩‍👧",
                "true",
                "2026-11-30",
                "{{title}} ${x} @if(true)",
                "con",
                "."
            })
    void any_title_makes_a_letter_that_publishes_and_shows_it(String title) throws Exception {
        var typed = shell.type("new", "--", title);
        assertThat(typed.code()).as(typed.err()).isZero();
        var published = shell.type("publish", "--drafts");
        assertThat(published.code()).as(published.err()).isZero();
        assertThat(Files.readString(shell.published().resolve("index.html")))
                .contains(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .doesNotContain("<script", "<img src=x");
        assertThat(shell.files())
                .allMatch(it -> it.startsWith("site-content/") || it.startsWith("public/") || it.startsWith("data/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "a\u2028b", "a\tb", "a\u202eb", "a\u0000b", "\u001b[31mred"})
    void a_title_nobody_can_print_makes_nothing(String title) {
        var before = shell.files();
        var typed = shell.type("new", title);
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).isNotBlank();
        assertThat(shell.files()).isEqualTo(before);
    }

    @Test
    void a_very_long_title_gets_a_short_folder() {
        assertThat(shell.type("new", "rain ".repeat(100)).code()).isZero();
        assertThat(shell.type("publish", "--drafts").code()).isZero();
    }

    @Test
    void a_template_that_is_not_utf_8_is_named() {
        shell.write("site-content/template.md", new byte[] {'W', (byte) 0xff, '\n'});
        var typed = shell.type("new", "Rain again");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("template.md", "UTF-8");
    }
}
