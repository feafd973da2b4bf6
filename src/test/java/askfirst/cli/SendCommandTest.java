package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.publishing.Lot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An issue is asked for at the terminal, looked at, and given up, while nobody serves.
class SendCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void a_published_letter_and_a_reader() {
        shell = Shell.in(folder).withNewsletter();
        shell.write("readers.csv", "address,date,source,wording\nada@example.com,2024-05-31,form,Yes\n");
        assertThat(shell.type("readers", "import", "readers.csv").code()).isZero();
        assertThat(shell.type("publish").code()).isZero();
    }

    @Test
    void who_would_get_it_and_what_to_think_of_is_said_first() {
        var looked = shell.type("send", "rain", "--look");
        assertThat(looked.code()).as(looked.err()).isZero();
        assertThat(looked.out())
                .contains("“About rain” goes to 1 person:", "1 get every letter", "There is no mail account yet");
        assertThat(shell.type("sending", "show").out()).isEqualTo("Nothing was sent yet.\n");
    }

    @Test
    @SuppressWarnings("unchecked")
    void programs_read_who_would_get_it_and_who_is_left_out_and_why() {
        readers("bo@example.com,2024-05-31,form,Yes,only-big-news");
        var looked = (Map<String, Object>)
                shell.type("send", "rain", "--look", "--json").json();
        assertThat(looked).containsOnlyKeys("slug", "gets", "leftOut", "lots", "hints");
        assertThat(looked).containsEntry("gets", 1).containsEntry("leftOut", 1);
        assertThat((List<Object>) looked.get("lots"))
                .hasSize(Lot.values().length)
                .contains(
                        Map.of("lot", "every-letter", "gets", true, "people", 1, "words", "get every letter"),
                        Map.of("lot", "not-big", "gets", false, "people", 1, "words", "want big news only"),
                        Map.of("lot", "paused", "gets", false, "people", 0, "words", "paused"));
    }

    @Test
    void when_nobody_would_get_it_who_is_left_out_is_said_and_why() {
        assertThat(shell.type("readers", "remove", "ada@example.com", "--erase").code())
                .isZero();
        assertThat(shell.type("send", "rain").err())
                .isEqualTo("Nobody would get “About rain”: there are no readers. Nothing was sent.\n");
        readers("bo@example.com,2024-05-31,form,Yes,only-big-news");
        for (String[] line : new String[][] {{"send", "rain"}, {"send", "rain", "--look"}}) {
            var refused = shell.type(line);
            assertThat(refused.code()).isEqualTo(ExitCode.MISTAKE);
            assertThat(refused.err())
                    .isEqualTo("Nobody would get “About rain”. Nothing was sent.\nLeft out: 1 person:\n"
                            + "  1 want big news only\n");
        }
        var looked = shell.type("send", "rain", "--look", "--json");
        assertThat(looked.code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(looked.json())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsAllEntriesOf(Map.of("gets", 0, "leftOut", 1));
    }

    @Test
    void a_time_is_one_that_comes_and_its_clocks_are_named() {
        assertThat(shell.type("send", "rain", "--zone", "Europe/Paris").code()).isEqualTo(ExitCode.USAGE);
        for (List<String> wrong : List.of(
                List.of("--at", "2026-11-22T12:59"),
                List.of("--at", "soon"),
                List.of("--at", "2026-12-01T09:00", "--zone", "Mars"))) {
            var typed = shell.type(line("send", "rain", wrong));
            assertThat(typed.code()).isEqualTo(ExitCode.MISTAKE);
            assertThat(typed.err()).contains("Nothing was sent.");
            assertThat(typed.out()).as("no numbers, as if it went").isEmpty();
        }
        assertThat(shell.type("send", "rain", "--at", "2026-12-01T09:00", "--zone", "America/New_York")
                        .out())
                .contains("It goes out on 1 December 2026, 09:00 (America/New_York).");
        assertThat(shell.type("sending", "list", "rain", "waiting", "--json").json())
                .isEqualTo(List.of());
        assertThat(shell.type("sending", "cancel", "rain").out())
                .isEqualTo("It was given up. Nobody has got it. askfirst send rain sends it as if it were new.\n");
    }

    @Test
    void who_wants_another_time_or_a_pause_while_it_waits_is_told_what_to_do() {
        shell.type("send", "rain", "--at", "2026-12-01T09:00");
        for (String[] other : List.of(
                new String[] {"send", "rain", "--now"}, new String[] {"send", "rain", "--at", "2026-12-02T09:00"}))
            assertThat(shell.type(other)).satisfies(typed -> {
                assertThat(typed.code()).isEqualTo(ExitCode.MISTAKE);
                assertThat(typed.out()).startsWith("It was asked for before. It goes out on 1 December 2026, 09:00");
                assertThat(typed.err()).contains("was not taken", "sending go rain", "sending cancel rain");
            });
        assertThat(shell.type("send", "rain", "--now", "--json").code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(shell.type("send", "rain", "--at", "2026-12-01T09:00").code())
                .isEqualTo(ExitCode.FINE);
        assertThat(shell.type("send", "rain").code()).isEqualTo(ExitCode.FINE);
        var paused = shell.type("sending", "pause", "rain");
        assertThat(paused.code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(paused.err()).contains("Only what has begun can be paused", "sending cancel rain");
    }

    @Test
    void what_nobody_asked_for_is_named_and_nothing_changes() {
        var unknown = shell.type("send", "ran");
        assertThat(unknown.code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(unknown.err()).isEqualTo("There is no issue ran. Did you mean rain? Nothing was sent.\n");
        assertThat(shell.type("sending", "pause", "rain").code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(shell.type("sending", "list", "rain", "lost").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void programs_read_how_it_stands() {
        assertThat(shell.type("send", "rain", "--json").json())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsAllEntriesOf(Map.of("slug", "rain", "state", "waiting", "planned", 0));
    }

    private void readers(String row) {
        shell.write("more.csv", "address,date,source,wording,rhythm\n" + row + "\n");
        assertThat(shell.type("readers", "import", "more.csv").code()).isZero();
    }

    private static String[] line(String command, String slug, List<String> more) {
        return Stream.concat(Stream.of(command, slug), more.stream()).toArray(String[]::new);
    }
}
