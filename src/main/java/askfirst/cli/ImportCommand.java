package askfirst.cli;

import askfirst.subscription.ImportReport;
import askfirst.subscription.ImportRow;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `askfirst readers import`: takes over another tool's readers, those with the proof of their yes.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Take over the readers of another tool, each with the proof of the yes she gave there.",
            "Row by row; sends nothing. Whoever is never to be written to, reads already or stopped here is refused.",
            "FILE is CSV (comma, semicolon or tab; UTF-8 or UTF-16) with a header:",
            "  address   or email",
            "  date      or confirmed_at, optin_time: when she said yes; 2024-05-31 or 2024-05-31T10:00:00Z",
            "  source    where she said it: \"form on example.org\"",
            "  wording   or consent: what she said yes to, word for word",
            "and, if you like, name, rhythm (every-letter, every-few-months, only-big-news) and status."
        })
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The list.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path list;

    @Option(names = "--dry-run", description = "Only say what would come of it.")
    private boolean dryRun;

    @Option(names = "--json", description = "{dryRun, taken, refused: [{row, reason}], notRead: [column]}.")
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Content content = Content.read(terminal, home.in(terminal));
        if (content.site().isEmpty()) return content.refused("Nothing was read or changed.");
        ZoneId zone = content.site().get().zone();
        try (ReadersFile file = ReadersFile.open(terminal.currentFolder().resolve(list))) {
            Iterable<ImportRow> rows = () -> file;
            return new RegisterOf(terminal, content.home()).ask(content, register -> {
                ImportReport report = dryRun ? register.rehearse(rows, zone) : register.take(rows, zone);
                if (report.taken() + report.refused().size() == 0)
                    throw new Mistake("There is no row below the header. Nothing was changed.");
                say(report, file);
                return report.refused().isEmpty() ? ExitCode.FINE : ExitCode.MISTAKE;
            });
        }
    }

    private void say(ImportReport report, ReadersFile file) {
        var answer =
                new ImportAnswer(report, file.notRead(), dryRun ? ImportAnswer.Kind.REHEARSED : ImportAnswer.Kind.DONE);
        if (json) terminal.say(Json.of(answer::write));
        else answer.lines().forEach(terminal::say);
    }
}
