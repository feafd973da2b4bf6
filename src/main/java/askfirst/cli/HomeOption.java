package askfirst.cli;

import askfirst.site.Home;
import java.nio.file.Files;
import java.nio.file.Path;
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
