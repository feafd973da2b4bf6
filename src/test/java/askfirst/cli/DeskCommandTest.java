package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.web.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way into the desk, asked for in a terminal.
class DeskCommandTest {
    @TempDir
    Path folder;

    @Test
    void prints_a_link_into_the_desk_of_the_process_that_serves_and_nothing_else() throws Exception {
        Shell shell = Shell.in(folder);
        shell.withNewsletter();
        try (TestServer server = TestServer.start(Engine.H2, folder)) {
            Shell.Typed typed = shell.type("desk");
            assertThat(typed.err()).isEmpty();
            assertThat(typed.code()).isZero();
            assertThat(typed.out().strip())
                    .matches("http://(localhost|127\\.0\\.0\\.1):"
                            + server.server.ports().desk() + "/login/[\\w-]{43}");
            assertThat(shell.type("desk").out()).isNotEqualTo(typed.out());
        }
    }

    @Test
    void says_how_to_start_what_is_not_running() throws Exception {
        Shell shell = Shell.in(folder);
        shell.withNewsletter();
        Shell.Typed typed = shell.type("desk");
        assertThat(typed.code()).isEqualTo(ExitCode.BROKEN);
        assertThat(typed.err()).contains("askfirst serve");
        assertThat(typed.out()).isEmpty();
    }
}
