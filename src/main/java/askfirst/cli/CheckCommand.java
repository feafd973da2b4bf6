package askfirst.cli;

import askfirst.archive.Archive;
import askfirst.archive.Proofs;
import askfirst.problem.Problem;
import askfirst.site.Home;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst check`: says what `publish` would refuse, drafts included, and what an author may want to look at before
/// she sends. Publishes nothing.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Say every mistake, with file and line, drafts included. Publishes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "{problems: [{file, line, message}], hints: [{file, message}]}.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Home folder = home.in(terminal);
        List<Problem> problems =
                new Archive(folder, Content.thisMachine(folder), terminal.clock()).check(Archive.Drafts.INCLUDED);
        List<Proofs.Hint> hints = hints(folder);
        if (json) {
            terminal.say(ProblemReport.json(problems, hints));
            return problems.isEmpty() ? ExitCode.FINE : ExitCode.MISTAKE;
        }
        if (!problems.isEmpty()) return ProblemReport.print(terminal, problems, "Nothing was changed.");
        terminal.say("No mistakes.");
        if (!hints.isEmpty()) terminal.say("Before you send:");
        for (Proofs.Hint it : hints) terminal.say(it.file() + ": " + Printable.of(it.sentence()));
        return ExitCode.FINE;
    }

    /// Of what nobody reads yet, and of the newest letter; they stand in nobody's way.
    private List<Proofs.Hint> hints(Home folder) {
        return new Proofs(folder, Content.thisMachine(folder), folder.publicFolder(), terminal.clock()).hints();
    }
}
