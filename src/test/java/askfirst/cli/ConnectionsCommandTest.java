package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The author's address book at a terminal.
class ConnectionsCommandTest {
    private static final Path SAMPLES = Path.of("src/test/resources/linkedin");

    @TempDir
    Path folder;

    @Test
    void an_import_counts_what_is_in_the_file_under_the_agreed_names() throws Exception {
        for (var expected : expected().entrySet()) {
            var shell = Shell.in(Files.createTempDirectory(folder, "letters")).withNewsletter();
            var typed = shell.type("connections", "import", sample(expected.getKey()), "--json");
            assertThat(typed.code()).as(typed.err()).isZero();
            Map<String, Object> report = map(typed);
            for (String key : List.of(
                    "data_rows",
                    "people",
                    "rows_without_name",
                    "duplicate_rows",
                    "people_with_plain_valid_email",
                    "people_with_unusable_email_cell"))
                assertThat(report)
                        .as(expected.getKey())
                        .containsEntry(key, expected.getValue().get(key));
            assertThat(report).containsEntry("new", report.get("people"));
        }
    }

    @Test
    void people_are_listed_shown_talked_to_noted_and_deleted() {
        var shell = imported("16_Basic_LinkedInDataExport_11-20-2026.zip");
        assertThat(shell.type("connections", "list").out()).endsWith("18 connections.\n");
        assertThat(shell.type("connections", "list", "--filter", "with-address", "--search", "mills")
                        .out())
                .contains("Tomás Reyes Quiroga")
                .endsWith("1 connection.\n");
        assertThat(map(shell.type("connections", "list", "--json"))).containsEntry("total", 18);
        assertThat(map(shell.type("connections", "show", "ines okafor", "--json")))
                .containsEntry("lastTalked", "2026-11-19")
                .containsEntry("askedBy", "me");
        assertThat(map(shell.type("connections", "talked", "Sun-hi", "--json")))
                .containsEntry("lastTalked", "2026-11-22");
        assertThat(map(shell.type("connections", "talked", "Sun-hi", "--on", "2026-10-01", "--json")))
                .containsEntry("lastTalked", "2026-10-01");
        assertThat(shell.type("connections", "note", "Sun-hi", "met in Lisbon").out())
                .contains("note: met in Lisbon");
        assertThat(shell.type("connections", "delete", "Sun-hi").code()).isZero();
        assertThat(shell.type("connections", "list").out()).endsWith("17 connections.\n");
    }

    @Test
    void nobody_and_several_are_the_askers_mistake() {
        var shell = imported("01_connections_current_2023-2026.csv");
        assertThat(shell.type("connections", "show", "Nobody Atall").code()).isEqualTo(1);
        var several = shell.type("connections", "show", "Chidi");
        assertThat(several.code()).isEqualTo(1);
        assertThat(several.err()).contains("Several people", "Lagos Sample Bank");
        assertThat(shell.type("connections", "talked", "Lee", "--on", "yesterday")
                        .code())
                .isEqualTo(1);
        assertThat(shell.type("connections", "list", "--filter", "nearby").code())
                .isEqualTo(2);
        assertThat(shell.type("connections").code()).isEqualTo(2);
    }

    @Test
    void a_file_nobody_is_in_says_what_its_columns_are_called() {
        var shell = Shell.in(folder).withNewsletter();
        shell.write("list.csv", "Rufname;Zuname;Laden\nAnna;Berg;Mill\n");
        var typed = shell.type("connections", "import", "list.csv");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("Rufname, Zuname, Laden", "Nothing was changed");
        var matched = shell.type(
                "connections",
                "import",
                "list.csv",
                "--match",
                "Rufname=first",
                "--match",
                "Zuname=last",
                "--match",
                "Laden=profile");
        assertThat(matched.code()).as(matched.err()).isZero();
        assertThat(shell.type("connections", "import", "list.csv").out())
                .as("remembered")
                .contains("0 new");
        assertThat(shell.type("connections", "import", "list.csv", "--match", "Rufname")
                        .code())
                .isEqualTo(1);
        assertThat(shell.type("connections", "import", "missing.csv").code()).isEqualTo(1);
    }

    @Test
    void whose_an_address_is_can_be_answered() {
        var shell = imported("01_connections_current_2023-2026.csv");
        assertThat(shell.type("connections", "import", sample("17_address_book_google_contacts_not_linkedin.csv"))
                        .out())
                .contains("2 got an address", "1 addresses may be somebody's");
        assertThat(shell.type("connections", "answer").out()).contains("Whose is chidi@ambiguous.example");
        assertThat(shell.type("connections", "answer", "chidi@ambiguous.example", "Chidi")
                        .code())
                .isEqualTo(1);
        assertThat(shell.type(
                                "connections",
                                "answer",
                                "chidi@ambiguous.example",
                                "linkedin.com/in/chidi-example-obi-x0b5ex")
                        .code())
                .isZero();
        assertThat(shell.type("connections", "answer").out()).isEqualTo("There is nothing to answer.\n");
    }

    @Test
    void hostile_values_steer_no_terminal_and_break_no_json() {
        var shell = imported("09_connections_hostile_values.csv");
        assertThat(shell.type("connections", "list").out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
        assertThat(map(shell.type("connections", "show", "Formula", "--json")))
                .containsEntry("first", "=HYPERLINK(\"http://evil.example\",\"click\")");
        assertThat(shell.type("connections", "show", "Evil Url", "--json").out())
                .doesNotContain("javascript");
    }

    private Shell imported(String sample) {
        var shell = Shell.in(folder).withNewsletter();
        assertThat(shell.type("connections", "import", sample(sample)).code()).isZero();
        return shell;
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toAbsolutePath().toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Shell.Typed typed) {
        assertThat(typed.code()).as(typed.err()).isZero();
        return (Map<String, Object>) typed.json();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> expected() throws IOException {
        return (Map<String, Map<String, Object>>)
                new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(SAMPLES.resolve("expected.json")));
    }
}
