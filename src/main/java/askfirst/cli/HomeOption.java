package askfirst.cli;

import askfirst.site.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--home DIR`: which newsletter a command works on.
final class HomeOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The newsletter's folder, with site-content/ in it (default: the current one, else the sample).")
    private @Nullable Path folder;

    /// As a [PlainLine] has it; empty when there is no such folder, which picocli must tell.
    static Optional<HomeOption> plain(Optional<String> folder, Terminal terminal) {
        HomeOption home = new HomeOption();
        home.folder = folder.map(Path::of).orElse(null);
        boolean there = home.folder == null
                || Files.isDirectory(terminal.currentFolder().resolve(home.folder));
        return there ? Optional.of(home) : Optional.empty();
    }

    Home in(Terminal terminal) {
        if (folder == null) return Home.near(terminal.currentFolder(), terminal.program());
        Path chosen = terminal.currentFolder().resolve(folder);
        if (!Files.isDirectory(chosen))
            throw new ParameterException(
                    command.commandLine(),
                    "There is no folder " + chosen + ". Make a newsletter there with: askfirst init " + folder);
        return new Home(chosen);
    }
}
