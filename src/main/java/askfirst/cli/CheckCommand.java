package askfirst.cli;

import askfirst.archive.Archive;
import askfirst.problem.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst check`: says what `publish` would refuse, drafts included. Publishes nothing.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Say every mistake, with file and line, drafts included. Publishes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "Answer as JSON: {\"problems\": [{\"file\", \"line\", \"message\"}]}.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Problem> problems =
                new Archive(home.in(terminal), Content.THIS_MACHINE, terminal.clock()).check(Archive.Drafts.INCLUDED);
        if (json) {
            terminal.say(ProblemReport.json(problems));
            return problems.isEmpty() ? ExitCode.FINE : ExitCode.MISTAKE;
        }
        if (!problems.isEmpty()) return ProblemReport.print(terminal, problems, "Nothing was changed.");
        terminal.say("No mistakes.");
        return ExitCode.FINE;
    }
}
