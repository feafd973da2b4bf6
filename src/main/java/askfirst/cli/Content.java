package askfirst.cli;

import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.PortFile;
import askfirst.site.Settings;
import askfirst.site.Site;
import java.net.URI;
import java.util.Optional;

/// What a command reads before it does anything: the newsletter's own facts, and what is wrong with them.
///
/// @param site empty when `problems` say why
record Content(Terminal terminal, Home home, Optional<Site> site, Problems problems) {
    private static final int USUAL_PORT = 8080;

    static Content read(Terminal terminal, Home home) {
        return read(terminal, home, thisMachine(home));
    }

    /// Where the archive is while nobody has said where it is: where it is served now, or would be.
    static URI thisMachine(Home home) {
        int port = PortFile.ofReaders(home.data()).port().orElse(USUAL_PORT);
        return URI.create("http://localhost:" + port + "/");
    }

    static Content read(Terminal terminal, Home home, URI fallbackBaseUrl) {
        var problems = new Problems();
        Optional<Site> site = Site.read(home, fallbackBaseUrl, problems);
        return new Content(terminal, home, problems.isEmpty() ? site : Optional.empty(), problems);
    }

    /// This machine's settings; mistakes in them are added to `problems`.
    Settings settings() {
        return Settings.read(home, terminal.environment(), problems);
    }

    int refused(String kept) {
        return ProblemReport.print(terminal, problems.sorted(), kept);
    }
}
