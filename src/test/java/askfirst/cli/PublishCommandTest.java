package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `publish` and `check`: what they write, say and refuse.
class PublishCommandTest {
    private static final String RAIN = "site-content/issues/rain/index.md";
    private static final String NO_QUESTION =
            "It ends without a question. A letter that asks something, or says that a reply reaches you, gets answers.";

    @TempDir
    Path folder;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void a_newsletter() {
        shell = Shell.in(folder).withNewsletter();
    }

    @Test
    void publishing_says_where_and_how_much_and_then_that_nothing_changed() {
        var first = shell.type("publish");
        assertThat(first.code()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .startsWith("Published " + shell.published() + ": ")
                .contains(" files written");
        assertThat(shell.published().resolve("issues/rain/index.html")).exists();
        assertThat(shell.type("publish").out()).startsWith("Nothing has changed");
    }

    @Test
    void programs_get_json() {
        assertThat(shell.type("publish", "--json").json())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKeys("release", "written", "kept")
                .containsEntry("kept", 0);
        assertThat(shell.type("publish", "--json").json())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("written", 0);
        assertThat(shell.type("check", "--json").json())
                .isEqualTo(
                        Map.of("problems", List.of(), "hints", List.of(Map.of("file", RAIN, "message", NO_QUESTION))));
    }

    @Test
    void check_says_what_she_may_want_to_look_at_and_that_it_is_no_mistake() {
        shell.write("site-content/issues/older.md", "---\ntitle: Older\ndate: 2020-01-01\n---\nNo question.\n");
        var checked = shell.type("check");
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("No mistakes.", "Before you send:", RAIN + ": " + NO_QUESTION);
        assertThat(checked.out()).doesNotContain("older.md");
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @Test
    void it_writes_where_it_is_told_and_nothing_at_home() {
        Path to = folder.resolve("web/site");
        assertThat(shell.type("publish", "--to", "web/site").code()).isZero();
        assertThat(to.resolve("current/index.html")).exists();
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @Test
    void drafts_and_days_to_come_are_in_only_when_asked_for() {
        shell.write("site-content/issues/snow.md", "---\ntitle: Snow\ndate: 2026-12-24\n---\nSnow.\n");
        shell.write("site-content/issues/idea.md", "---\ntitle: Idea\ndate: 2026-11-01\ndraft: true\n---\nIdea.\n");
        shell.type("publish");
        assertThat(shell.published().resolve("issues/snow")).doesNotExist();
        assertThat(shell.published().resolve("issues/idea")).doesNotExist();
        shell.type("publish", "--drafts", "--to", "desk");
        assertThat(folder.resolve("desk/current/issues/snow/index.html")).exists();
        assertThat(folder.resolve("desk/current/issues/idea/index.html")).exists();
    }

    @Test
    void every_mistake_is_said_at_once_and_readers_keep_what_they_had() throws Exception {
        shell.type("publish");
        Path before = shell.published().toRealPath();
        shell.write("site-content/issues/a.md", "---\ntitel: A\ndate: 2026-11-01\n---\nText.\n");
        shell.write("site-content/issues/b.md", "---\ntitle: B\n---\n\n![](wall.jpg)\n\n[dead](/issues/nowhere/)\n");
        shell.write("site-content/pages/about.md", "+++\ntitle = \"About\"\ntag = 1\n+++\n");

        for (String command : List.of("check", "publish")) {
            var typed = shell.type(command);
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.out()).isEmpty();
            assertThat(typed.err())
                    .contains("site-content/issues/a.md:2: ", "titel", "title")
                    .contains("site-content/issues/b.md", "date")
                    .contains("site-content/pages/about.md:3: ")
                    .containsPattern("\\d mistakes\\. Nothing was");
        }
        assertThat(shell.published().toRealPath()).isEqualTo(before);
        assertThat(shell.published().resolve("issues/rain/index.html")).exists();
        assertThat(folder.resolve("public/releases").toFile().list()).hasSize(1);
    }

    @Test
    void programs_get_every_mistake_with_file_and_line() {
        shell.write("site-content/issues/a.md", "---\ntitel: A\ndate: 2026-11-01\n---\nText.\n");
        for (String command : List.of("check", "publish")) {
            var typed = shell.type(command, "--json");
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.json().toString())
                    .contains("file=site-content/issues/a.md", "line=2", "Did you mean `title`");
        }
    }

    @Test
    void check_finds_mistakes_in_drafts_and_writes_nothing() {
        var before = shell.files();
        shell.write("site-content/issues/idea.md", "---\ntitle: I\ndate: 2026-11-01\ndraft: true\n---\n![](x.jpg)\n");
        assertThat(shell.type("check").err()).contains("site-content/issues/idea.md:6");
        assertThat(shell.files()).hasSize(before.size() + 1);
        assertThat(shell.type("publish").code()).as("a draft stops nobody").isZero();
    }

    @Test
    void settings_and_secrets_are_never_published() throws Exception {
        shell.write("settings.yml", "mail:\n  password: hush-hush\n");
        shell.type("publish");
        try (var files = Files.walk(shell.published().toRealPath())) {
            assertThat(files.filter(Files::isRegularFile)).noneMatch(it -> it.endsWith("settings.yml"));
        }
    }
}
