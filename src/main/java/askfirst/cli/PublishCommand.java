package askfirst.cli;

import askfirst.archive.Archive;
import askfirst.site.Home;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst publish`: writes the archive and swaps it in whole. Sends nothing.
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Write the archive and swap it in whole. Sends nothing to anybody.")
final class PublishCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "Where to write it (default: public/ in the newsletter's folder). A web server reads DIR/current.")
    private @Nullable Path target;

    @Option(names = "--drafts", description = "With drafts and letters of a day to come.")
    private boolean drafts;

    @Option(names = "--json", description = "Answer as JSON: release, written, kept, or problems.")
    private boolean json;

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Empty where picocli must look at the line.
    static Optional<Callable<Integer>> plain(Terminal terminal, String... line) {
        return PlainLine.of(line, "publish", Set.of("--drafts", "--json"), Set.of("--home", "--to"))
                .flatMap(it -> plain(terminal, it));
    }

    private static Optional<Callable<Integer>> plain(Terminal terminal, PlainLine line) {
        PublishCommand command = new PublishCommand(terminal);
        command.target = line.value("--to").map(Path::of).orElse(null);
        command.drafts = line.has("--drafts");
        command.json = line.has("--json");
        Optional<HomeOption> home = HomeOption.plain(line.value("--home"), terminal);
        home.ifPresent(it -> command.home = it);
        return home.map(it -> command);
    }

    @Override
    public Integer call() {
        Home newsletter = home.in(terminal);
        Path to = target == null
                ? newsletter.publicFolder()
                : terminal.currentFolder().resolve(target);
        return new PublishReport(terminal, json ? PublishReport.Form.JSON : PublishReport.Form.WORDS)
                .print(
                        new Archive(newsletter, Content.thisMachine(newsletter), terminal.clock())
                                .publish(to, drafts ? Archive.Drafts.INCLUDED : Archive.Drafts.LEFT_OUT),
                        to);
    }
}
