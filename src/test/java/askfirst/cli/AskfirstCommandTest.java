package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/// What holds for the whole command line: help, exit codes, and which newsletter is meant.
class AskfirstCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource
    void every_command_explains_itself(List<String> command) {
        var line = new ArrayList<>(command);
        line.add("--help");
        var typed = Shell.in(folder).type(line.toArray(String[]::new));
        assertThat(typed.code()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("Usage: " + ("askfirst " + String.join(" ", command)).strip());
        assertThat(typed.out().lines()).allMatch(it -> it.length() <= 80);
    }

    /// Read from the root, so that a new command is covered by itself.
    static Stream<List<String>> every_command_explains_itself() {
        Stream<List<String>> commands = types().flatMap(
                        type -> Stream.concat(Stream.of(List.of(named(type).name())), below(type)));
        return Stream.concat(Stream.of(List.of()), commands);
    }

    private static Stream<List<String>> below(Class<?> type) {
        return Stream.concat(
                        Stream.of(named(type).subcommands()).map(AskfirstCommandTest::named),
                        Stream.of(type.getDeclaredMethods())
                                .flatMap(it -> Stream.of(it.getAnnotationsByType(Command.class))))
                .map(it -> List.of(named(type).name(), it.name()));
    }

    private static Stream<Command> commands() {
        return types().map(AskfirstCommandTest::named);
    }

    private static Stream<Class<?>> types() {
        return AskfirstCommand.COMMANDS.values().stream()
                .<Class<?>>map(it -> it)
                .filter(it -> !named(it).hidden());
    }

    private static Command named(Class<?> type) {
        return type.getAnnotation(Command.class);
    }

    @Test
    void the_root_names_every_command_an_author_needs_and_what_the_exit_codes_mean() {
        String help = Shell.in(folder).type("--help").out();
        assertThat(help).contains("Exit codes: 0", "1 ", "2 ", "3 ");
        assertThat(commands()).isNotEmpty().allMatch(it -> help.contains("  " + it.name() + " "));
    }

    /// The root shows the first of them alone.
    @Test
    void what_a_command_says_of_itself_first_is_a_whole_sentence() {
        assertThat(commands()).isNotEmpty().allMatch(it -> it.description()[0].endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "publsh",
                "serve --port x",
                "preview extra",
                "publish --too x",
                "publish --to",
                "check --home",
                "check extra",
                "new",
                "init",
                "readers",
                "readers show",
                "readers list extra",
                "embed --json",
                "train nothing"
            })
    void wrong_usage_is_2_and_says_what_was_not_understood(String line) {
        var typed = Shell.in(folder).withNewsletter().type(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).containsAnyOf("Usage: askfirst", "Did you mean", "Possible solutions");
    }

    @Test
    void a_misspelt_command_is_met_with_a_suggestion() {
        assertThat(Shell.in(folder).type("publsh").err()).contains("publish");
    }

    @Test
    void a_folder_that_is_not_there_is_wrong_usage_and_is_not_made() {
        var typed = Shell.in(folder).type("publish", "--home", "nowhere");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("There is no folder " + folder.resolve("nowhere"), "askfirst init nowhere");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void the_newsletter_is_the_current_folders_else_the_programs() throws Exception {
        var program = Shell.in(Files.createDirectory(folder.resolve("clone"))).withNewsletter();
        program.letter("wall", "![](none.jpg)");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var shell = new Shell(elsewhere, program.folder(), "");
        assertThat(shell.type("check").err()).contains("none.jpg");

        shell.withNewsletter();
        assertThat(shell.type("check").out()).contains("No mistakes.");
        assertThat(shell.type("check", "--home", "../clone").err()).contains("none.jpg");
    }

    @Test
    void a_broken_world_is_3_in_one_sentence_without_a_stack() {
        var shell = Shell.in(folder).withNewsletter();
        shell.write("public", "a file where the archive goes");
        var typed = shell.type("publish");
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err())
                .contains("Something outside your letters is broken")
                .doesNotContain("\tat ");
    }

    @Test
    void an_enormous_argument_is_no_bug() {
        var typed = Shell.in(folder).withNewsletter().type("new", "a".repeat(100_000));
        assertThat(typed.code()).as(typed.err()).isLessThan(3);
    }
}
