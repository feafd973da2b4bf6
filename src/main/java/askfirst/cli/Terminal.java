package askfirst.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// Where a command was typed: everything it may know of the world outside.
///
/// @param program the folder the launcher lies in, with the sample newsletter
/// @param traces whether a broken world prints its stack
public record Terminal(
        Path currentFolder,
        Path program,
        Map<String, String> environment,
        Clock clock,
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Traces traces) {

    /// How much of a bug is shown.
    public enum Traces {
        SHOWN,
        HIDDEN
    }

    /// Whether somebody looks at it, rather than a program.
    boolean isWatched() {
        return environment.containsKey("TERM")
                && System.console() != null
                && System.console().isTerminal();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /// One line of many, not hurried to the screen.
    void print(String line) {
        out.print(line + "\n");
    }

    void complain(String line) {
        err.println(line);
        err.flush();
    }
}
