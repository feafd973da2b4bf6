package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A test at a terminal, with people in the address book and a text for a letter to them.
abstract class WithPeople {
    private static final String TEXT = """
            Hello {{first}},

            {{connected}} we know each other. I write a letter now: {{personal_link}}

            What are you reading?
            """;

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    final void people() throws Exception {
        shell = Shell.in(folder).withNewsletter();
        String sample = Path.of("src/test/resources/linkedin/01_connections_current_2023-2026.csv")
                .toAbsolutePath()
                .toString();
        assertThat(shell.type("connections", "import", sample).code()).isZero();
        Files.writeString(folder.resolve("letter.txt"), TEXT);
    }

    final Shell.Typed round(String person, String... more) {
        var words = new ArrayList<>(
                List.of("round", "new", "--occasion", "Winter", "--subject", "A letter", "--text", "letter.txt"));
        words.addAll(List.of(more));
        words.add(person);
        return shell.type(words.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    final List<Map<String, Object>> letters() {
        return (List<Map<String, Object>>) new Load(LoadSettings.builder().build())
                .loadFromString(shell.type("outbox", "list", "--json").out());
    }
}
