package askfirst.cli;

import java.nio.file.Path;

/// One start of the server with the requests a newcomer makes.
record Rehearsal(Terminal terminal, Path home) {
    void serve() {}
}
