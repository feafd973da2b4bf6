package askfirst.cli;

import askfirst.connection.Column;
import askfirst.connection.ImportProgress;
import askfirst.connection.ImportReport;
import askfirst.connection.ImportResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `askfirst connections import`: LinkedIn's export, or an address book, into the author's.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Read LinkedIn's zip or one of its files into your address book: Connections.csv, messages.csv (dates and "
                    + "profiles only, never the text), Invitations.csv.",
            "An address book of another program (CSV or .vcf) only adds missing addresses.",
            "Importing adds people to your address book. It subscribes nobody and sends nothing."
        })
final class ConnectionsImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "A zip, a CSV or a .vcf file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--match",
            paramLabel = "HEADER=FIELD",
            description = "What a column means that is not known: first, last, name, profile, address, company, "
                    + "position or connected. Remembered for the next time.")
    private List<String> matches = List.of();

    @Option(
            names = "--json",
            description =
                    "{people, rows_without_name, duplicate_rows, people_with_plain_valid_email, "
                            + "people_with_unusable_email_cell, new, changed, unchanged, missing, refused: [{row, reason}], …}.")
    private boolean json;

    ConnectionsImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, Column> columns = new LinkedHashMap<>();
        matches.forEach(it -> columns.put(header(it), column(it)));
        Path path = terminal.currentFolder().resolve(file);
        return new AddressBookOf(terminal, home.in(terminal)).ask(connections -> {
            ImportProgress progress = json || terminal.reader() == Terminal.Reader.MACHINE
                    ? ImportProgress.SILENT
                    : new ProgressBar(terminal);
            return say(connections.importFile(path, String.valueOf(path.getFileName()), columns, progress));
        });
    }

    private int say(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported(ImportReport report) -> {
                var answer = new ConnectionsImportAnswer(report);
                if (json) terminal.say(Json.of(answer::write));
                else answer.lines().forEach(terminal::say);
                yield report.found().refused().isEmpty() ? ExitCode.FINE : ExitCode.MISTAKE;
            }
            case ImportResult.NotRecognised(var seen) -> {
                terminal.complain("No row of it is about anybody, as far as its columns tell. Nothing was changed.");
                seen.forEach(it ->
                        terminal.complain("  " + Printable.of(it.file() + " has: " + String.join(", ", it.columns()))));
                terminal.complain(
                        "Say what they mean with --match \"Header=field\"; see: askfirst connections import --help");
                yield ExitCode.MISTAKE;
            }
            case ImportResult.Unreadable(String why) -> throw new Mistake(Printable.of(why) + " Nothing was changed.");
        };
    }

    private static String header(String match) {
        int sign = match.lastIndexOf('=');
        if (sign < 1) throw unknown(match);
        return match.substring(0, sign);
    }

    private static Column column(String match) {
        try {
            return Column.valueOf(
                    match.substring(match.lastIndexOf('=') + 1).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw unknown(match);
        }
    }

    private static Mistake unknown(String match) {
        return new Mistake("--match takes \"Header=field\", and " + Printable.of(match)
                + " has no field of: first, last, name, profile, address, company, position, connected.");
    }
}
