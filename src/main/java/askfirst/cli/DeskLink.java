package askfirst.cli;

import askfirst.desk.LoginLinkResult;
import askfirst.desk.Logins;
import askfirst.site.Home;
import askfirst.site.Settings;
import java.net.URI;

/// Makes a link into the desk, and prints it.
record DeskLink(Terminal terminal, Home home, Settings settings) {

    /// @param label what stands before it
    int print(String label) {
        return switch (Logins.link(home.data(), RegisterOf.postgres(settings), terminal.clock())) {
            case LoginLinkResult.Made(URI link) -> {
                terminal.say(label + link);
                yield ExitCode.FINE;
            }
            case LoginLinkResult.NobodyServes() -> {
                terminal.complain("Nobody serves " + home.folder()
                        + " at the moment, so there is no desk. Start it: askfirst serve");
                yield ExitCode.BROKEN;
            }
            case LoginLinkResult.InUse() -> RegisterOf.inUse(terminal, home);
        };
    }
}
