package askfirst;

import askfirst.cli.AskfirstCommand;
import askfirst.cli.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// The program: hands the world to the command line and ends with its exit code.
public final class Askfirst {
    private Askfirst() {}

    /// `-Daskfirst.clone=DIR` names the folder the launcher lies in.
    public static void main(String[] args) {
        var environment = System.getenv();
        Path current = Path.of("").toAbsolutePath();
        var terminal = new Terminal(
                current,
                Path.of(System.getProperty("askfirst.clone", current.toString())),
                environment,
                Clock.systemUTC(),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                environment.containsKey("ASKFIRST_TRACE") ? Terminal.Traces.SHOWN : Terminal.Traces.HIDDEN,
                isPerson() ? Terminal.Reader.PERSON : Terminal.Reader.MACHINE);
        System.exit(AskfirstCommand.run(terminal, args));
    }

    private static boolean isPerson() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
