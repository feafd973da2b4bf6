package askfirst.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import askfirst.problem.Problem;
import askfirst.problem.Problems;
import askfirst.site.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnThemeTest {
    @TempDir
    Path home;

    private final Problems problems = new Problems();

    @Test
    void what_the_author_changed_is_hers_and_the_rest_is_classic() throws IOException {
        write(
                "html/text.jte",
                "@param askfirst.theme.View view\n@param askfirst.theme.TextPage page\n<h1>Mine: ${page.title()}</h1>");
        write("wording/en.properties", "archive.title = Everything");
        write("assets/style.css", "body { color: tomato }");
        Theme theme = open("en").orElseThrow();

        assertThat(html(theme, 6)).isEqualTo("<h1>Mine: Rain &amp; more</h1>");
        assertThat(html(theme, 2)).contains("<h1>Everything</h1>", "Skip to the letter");
        assertThat(theme.assets().values()).anyMatch(bytes -> new String(bytes, UTF_8).contains("tomato"));
        assertThat(theme.assets()).containsKey("favicon.svg");
        assertThat(theme.fingerprint())
                .isNotEqualTo(Theme.classic(Samples.site()).fingerprint());
    }

    @Test
    void what_is_compiled_lies_in_a_folder_nobody_else_may_open() throws IOException {
        write("html/text.jte", "one");
        assertThat(open("en")).isPresent();
        assertThat(Files.getPosixFilePermissions(home.resolve("data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_mail_that_lacks_who_writes_from_where_or_the_link_is_named_in_each_part() throws IOException {
        write(
                "html/mail/frame.jte",
                "@import askfirst.theme.*\n@import gg.jte.Content\n@param View view\n"
                        + "@param String title\n@param String preheader\n@param String why\n@param String stopUrl = \"\"\n"
                        + "@param String manageUrl = \"\"\n@param Content content\n<p>${view.site().author()}</p>${content}");
        write(
                "text/mail/already.jte",
                "@param askfirst.theme.View view\n"
                        + "@param askfirst.theme.MailModel.AlreadyReader page\n${view.postalAddress()}");
        assertThat(open("en")).isEmpty();
        assertThat(problems.sorted().stream().map(Problem::toString))
                .containsExactly(
                        "themes/mine/html/mail/frame.jte: The mail `already` lacks what every mail must say:"
                                + " ${view.postalAddress()}, ${page.stopUrl()}.",
                        "themes/mine/html/mail/frame.jte: The mail `confirmation` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/html/mail/frame.jte: The mail `ended` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/html/mail/frame.jte: The mail `flood` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/html/mail/frame.jte: The mail `late` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/html/mail/frame.jte: The mail `letter` lacks what every mail must say:"
                                + " ${view.postalAddress()}, ${page.stopUrl()}, ${page.manageUrl()}.",
                        "themes/mine/html/mail/frame.jte: The mail `moved` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/html/mail/frame.jte: The mail `newaddress` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/html/mail/frame.jte: The mail `return` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/html/mail/frame.jte: The mail `stopped` lacks what every mail must say:"
                                + " ${view.postalAddress()}.",
                        "themes/mine/text/mail/already.jte: The mail `already` lacks what every mail must say:"
                                + " ${view.site().author()}, ${page.stopUrl()}, ${page.manageUrl()}.");
    }

    @Test
    void it_is_compiled_once_and_again_only_when_something_changed() throws IOException {
        write("html/text.jte", "one");
        String before = open("en").orElseThrow().fingerprint();
        Path cache = home.resolve("data/cache/themes");
        try (var made = Files.list(cache)) {
            assertThat(made).hasSize(1);
        }
        assertThat(open("en").orElseThrow().fingerprint()).isEqualTo(before);
        write("html/text.jte", "two");
        assertThat(open("en").orElseThrow().fingerprint()).isNotEqualTo(before);
        try (var made = Files.list(cache)) {
            assertThat(made).hasSize(2);
        }
    }

    @Test
    void what_was_compiled_before_is_kept_three_times_and_then_removed() throws IOException {
        for (String words : new String[] {"one", "two", "three", "four"}) {
            write("html/text.jte", words);
            assertThat(open("en")).isPresent();
        }
        try (var made = Files.list(home.resolve("data/cache/themes"))) {
            assertThat(made).hasSize(3);
        }
        assertThat(html(open("en").orElseThrow(), 6)).isEqualTo("four");
    }

    @Test
    void a_mistake_in_the_template_language_names_file_and_line() throws IOException {
        write(
                "html/text.jte",
                "@param askfirst.theme.View view\n@param askfirst.theme.TextPage page\n\n@if(true)\nno end");
        assertThat(open("en")).isEmpty();
        Problem problem = problems.sorted().getFirst();
        assertThat(problem.file()).isEqualTo(Path.of("themes/mine/html/text.jte"));
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.message()).contains("@endif");
    }

    @Test
    void a_mistake_in_a_templates_java_names_file_and_line() throws IOException {
        write(
                "text/robots.jte",
                "@param askfirst.theme.View view\n@param askfirst.theme.Feed.Robots page\n${page.nonsense()}");
        assertThat(open("en")).isEmpty();
        Problem problem = problems.sorted().getFirst();
        assertThat(problem.file()).isEqualTo(Path.of("themes/mine/text/robots.jte"));
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message())
                .startsWith("cannot find symbol")
                .contains("nonsense")
                .doesNotContain("Generated.java");
    }

    @Test
    void a_missing_wording_is_named_with_the_line_that_wants_it() throws IOException {
        write(
                "html/text.jte",
                "@param askfirst.theme.View view\n@param askfirst.theme.TextPage page\n${view.say(\"no.such.key\")}");
        Theme theme = open("en").orElseThrow();
        BrokenTheme broken = catchThrowableOfType(BrokenTheme.class, () -> html(theme, 6));
        assertThat(broken.problems().getFirst().toString())
                .startsWith("themes/mine/html/text.jte:3: There is no wording for “no.such.key”");
    }

    @Test
    void a_theme_that_is_not_there_or_outside_the_folder_is_a_problem() {
        assertThat(Theme.open(Samples.site("../../etc", "en", "Rain"), new Home(home), problems))
                .isEmpty();
        assertThat(Theme.open(Samples.site("nowhere", "en", "Rain"), new Home(home), problems))
                .isEmpty();
        assertThat(problems.sorted())
                .hasSize(2)
                .allMatch(problem -> problem.message().startsWith("There is no theme"));
    }

    private Optional<Theme> open(String language) {
        return Theme.open(Samples.site("mine", language, "Rain"), new Home(home), problems);
    }

    private static String html(Theme theme, int page) {
        return new String(theme.html(Samples.pages("Rain & more").get(page)), UTF_8);
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve("themes/mine").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
