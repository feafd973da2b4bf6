package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `readers` and `audit` over a newsletter nobody reads yet; those with readers walk through the journeys.
class ReadersCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_new_newsletter_has_no_readers_and_nothing_unproven() {
        var shell = Shell.in(folder).withNewsletter();
        assertThat(shell.type("readers", "list").out()).isEqualTo("0 readers.\n");
        assertThat(shell.type("readers", "list", "--json").json()).isEqualTo(List.of());
        assertThat(shell.type("audit").code()).isZero();
        assertThat(shell.type("audit", "--json").json())
                .isEqualTo(Map.of("subscribers", 0, "imported", 0, "unproven", List.of(), "suppressed", List.of()));
    }

    @Test
    void somebody_unknown_is_the_askers_mistake() {
        var shell = Shell.in(folder).withNewsletter();
        for (String address : List.of("ada@quay.example", "not an address", "")) {
            var typed = shell.type("readers", "show", address);
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).contains("is not a reader");
        }
    }

    @Test
    void a_mistake_in_the_settings_is_said_before_anything_is_opened() {
        var shell = Shell.in(folder).withNewsletter();
        shell.write("settings.yml", "databse: jdbc:postgresql://localhost/askfirst\n");
        var typed = shell.type("readers", "list");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("settings.yml:1", "`database`", "Nothing was read or changed.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_database_out_of_reach_is_a_broken_world() {
        var shell = Shell.in(folder).withNewsletter();
        shell.write("settings.yml", "database: jdbc:postgresql://127.0.0.1:1/askfirst\n");
        var typed = shell.type("readers", "list");
        assertThat(typed.code()).as(typed.err()).isEqualTo(3);
    }

    @Test
    void a_lost_key_forgets_no_never_in_silence() throws Exception {
        var shell = Shell.in(folder).withNewsletter();
        assertThat(shell.type("suppress", "ada@example.org").code()).isZero();
        String key = shell.read("data/key");
        Files.delete(folder.resolve("data/key"));
        for (String command : List.of("audit", "serve")) {
            var typed = command.equals("audit")
                    ? shell.type(command)
                    : shell.type(command, "--port", "0", "--desk-port", "0");
            assertThat(typed.code()).as(command).isEqualTo(3);
            assertThat(typed.err()).contains("data/key is missing", "Put the key back");
            assertThat(folder.resolve("data/key")).as("where hers belongs").doesNotExist();
        }
        shell.write("data/key", "0".repeat(64) + "\n");
        assertThat(shell.type("audit").err()).contains("data/key is not the key this database was written with");
        assertThat(shell.read("data/key")).startsWith("0000");
        shell.write("data/key", key);
        assertThat(shell.type("audit").code()).isZero();
    }
}
