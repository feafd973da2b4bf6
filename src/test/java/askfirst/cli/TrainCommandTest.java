package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample in the program's folder is where a newcomer writes: fast starts are learnt whatever she wrote.
class TrainCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"publish", "cli"})
    void a_mistake_in_a_letter_keeps_no_command_from_starting_fast(String kind) {
        Shell shell = Shell.in(folder);
        new Shell(shell.program(), shell.program(), "").withNewsletter();
        shell.write("program/site-content/issues/rain.md", "---\ntitle: Rain\ntag: x\n---\nIt rains.\n");
        trained(shell, kind);
    }

    @Test
    void a_program_without_a_sample_starts_fast_too() {
        trained(Shell.in(folder), "publish");
    }

    private void trained(Shell shell, String kind) {
        var typed = shell.type(
                "train", "--kind", kind, "--scratch", folder.resolve("scratch").toString());
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out()).isEmpty();
    }
}
