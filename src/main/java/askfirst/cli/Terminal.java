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
/// @param reader who reads what is printed; a secret is only for a person
public record Terminal(
        Path currentFolder,
        Path program,
        Map<String, String> environment,
        Clock clock,
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Traces traces,
        Reader reader) {

    /// How much of a bug is shown.
    public enum Traces {
        SHOWN,
        HIDDEN
    }

    /// Where the output goes.
    public enum Reader {
        PERSON,
        /// a file, a pipe, a log
        MACHINE
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
