package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir
    Path folder;

    @Test
    void five_answers_make_a_newsletter_that_publishes() throws Exception {
        var typed = Shell.in(folder)
                .answering("Ada Quay", "Quayside", "What the tide left", "1 Harbour Lane, Wexford", "ada@quay.example")
                .type("init", "letters");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains("Your name [", "The newsletter's title [Letters from Ada Quay]: ")
                .contains("cd " + folder.resolve("letters"));
        Site site = site();
        assertThat(site.author()).isEqualTo("Ada Quay");
        assertThat(site.title()).isEqualTo("Quayside");
        assertThat(site.description()).isEqualTo("What the tide left");
        assertThat(site.postalAddress()).contains("1 Harbour Lane, Wexford");
        assertThat(site.sender().map(Object::toString)).contains("ada@quay.example");
        assertThatItPublishes();
        assertThat(letters().type("check").out()).contains("No mistakes.");
        assertThat(Files.readString(letters().published().resolve("about/index.html")))
                .contains("I am Ada Quay.");
    }

    @Test
    void answers_from_a_pipe_stand_behind_their_own_questions() {
        var typed = Shell.in(folder).answering("Ada", "", "", "", "").type("init", "letters");
        assertThat(typed.out())
                .containsPattern(
                        "Your name \\[.*]: Ada\nThe newsletter's title \\[Letters from Ada]: Letters from Ada\n");
    }

    @Test
    void empty_answers_and_an_end_of_input_take_the_defaults() {
        var typed = Shell.in(folder).answering("  ", "").type("init", "letters");
        assertThat(typed.code()).isZero();
        String name = System.getProperty("user.name");
        assertThat(site().title()).isEqualTo("Letters from " + name);
        assertThat(site().postalAddress()).isEmpty();
        assertThat(site().sender()).isEmpty();
        assertThatItPublishes();
    }

    @Test
    void yes_takes_the_defaults_without_a_question() {
        var typed = Shell.in(folder).answering("never read").type("init", "letters", "--yes");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).doesNotContain("?", "Your name");
        var today = LocalDate.now(Shell.NOVEMBER.withZone(ZoneId.systemDefault()));
        assertThat(letters().files())
                .containsExactly(
                        ".gitignore",
                        "settings.yml",
                        "site-content/issues/" + today + "-first-letter/index.md",
                        "site-content/newsletter.yml",
                        "site-content/pages/about.md",
                        "site-content/pages/promise.md",
                        "site-content/template.md");
        assertThatItPublishes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" and 'single'",
                "a: b # not a comment",
                "C:\\new\\table",
                "\\",
                "👩‍👩‍👧 Zoë 李雷 \u202Eright to left",
                "{{author}} {{postal}} {{date}}",
                "${7*7} @if(true) !{x}",
                "<script>alert(1)</script> & </title>",
                "*bold* _it_ [l](javascript:x) `c` ~~s~~ ![p](q)",
                "- item",
                "# heading",
                "--- !!java/object",
                "null",
                "1e3",
                "tab\there\u0007bell\u0085nel\u2028line\ufeffbom",
                "\u0000\u001b[31mred"
            })
    void whatever_is_answered_comes_back_as_it_was_typed_less_what_nobody_can_print(String words) throws Exception {
        var typed = Shell.in(folder).answering(words, words, words, words, "").type("init", "letters");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThatItPublishes();
        String kept = words.replaceAll("[\\p{Cc}\u2028\u2029\u202e]", " ").strip();
        assertThat(site().title()).isEqualTo(kept);
        assertThat(site().author()).isEqualTo(kept);
        assertThat(Files.readString(letters().published().resolve("about/index.html")))
                .doesNotContain("<script", "href=\"javascript:", "<del>");
    }

    @Test
    void an_address_that_is_none_is_named_with_its_line_by_check() {
        assertThat(Shell.in(folder)
                        .answering("Ada", "", "", "", "not an address")
                        .type("init", "letters")
                        .code())
                .isZero();
        assertThat(letters().type("check").err())
                .contains("site-content/newsletter.yml:")
                .contains("sender");
    }

    @Test
    void the_settings_are_readable_by_their_owner_alone() throws Exception {
        Shell.in(folder).type("init", "letters", "--yes");
        assertThat(Files.getPosixFilePermissions(folder.resolve("letters/settings.yml")))
                .hasSize(2);
    }

    @Test
    void nothing_that_is_there_is_ever_overwritten() {
        Shell.in(folder).answering("Ada").type("init", "letters");
        var before = letters().read("site-content/newsletter.yml");
        var again = Shell.in(folder).answering("Eve").type("init", "letters");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("There is already", "nothing was changed");
        assertThat(again.out()).as("no question for nothing").isEmpty();
        assertThat(letters().read("site-content/newsletter.yml")).isEqualTo(before);

        Shell.in(folder).write("a-file", "mine");
        assertThat(Shell.in(folder).type("init", "a-file", "--yes").code()).isEqualTo(1);
        assertThat(Shell.in(folder).read("a-file")).isEqualTo("mine");
    }

    @Test
    void a_folder_with_other_things_in_it_keeps_them() {
        var shell = Shell.in(folder);
        shell.write("letters/.gitignore", "mine");
        shell.write("letters/notes.txt", "mine");
        assertThat(shell.type("init", "letters", "--yes").code()).isZero();
        assertThat(shell.read("letters/.gitignore")).isEqualTo("mine");
        assertThat(shell.read("letters/notes.txt")).isEqualTo("mine");
        assertThatItPublishes();
    }

    private Shell letters() {
        return Shell.in(folder.resolve("letters"));
    }

    private Site site() {
        var problems = new Problems();
        var site = Site.read(new Home(folder.resolve("letters")), URI.create("http://localhost/"), problems);
        assertThat(problems.sorted()).isEmpty();
        return site.orElseThrow();
    }

    private void assertThatItPublishes() {
        var typed = letters().type("publish");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(letters().published().resolve("issues/first-letter/index.html"))
                .exists();
    }
}
