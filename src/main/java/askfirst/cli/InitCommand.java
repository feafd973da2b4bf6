package askfirst.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `askfirst init DIR`: a new newsletter's folder, after five questions.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Make a new newsletter's folder. Asks five things; never overwrites anything.")
final class InitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    private Path folder = Path.of("");

    @Option(names = "--yes", description = "Take every default without asking.")
    private boolean takeDefaults;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path home = terminal.currentFolder().resolve(folder).normalize();
        var starter = new Starter(home);
        starter.taken().ifPresent(it -> {
            throw new Mistake("There is already " + it + "; nothing was changed. Choose another folder.");
        });
        starter.write(answers());
        terminal.say("Made " + home + " with a first letter, two pages and your settings.");
        terminal.say("Next: cd " + home + " && " + terminal.program().resolve("askfirst") + " serve");
        return ExitCode.FINE;
    }

    private Map<String, String> answers() throws IOException {
        ZoneId zone = ZoneId.systemDefault();
        String name = ask("Your name", System.getProperty("user.name", "The author"));
        String title = ask("The newsletter's title", "Letters from " + name);
        String description = ask("One line on what it is", "A letter now and then, to people I know.");
        String postal = ask("Your postal address, on one line (mails must carry it; empty for later)", "");
        String sender = ask("The address your letters come from (empty for later)", "");
        var answers = new LinkedHashMap<String, String>();
        answers.put("title", quoted(title));
        answers.put("author", quoted(name));
        answers.put("author-plain", name.replaceAll("([\\\\`*_~\\[\\]<>#&|])", "\\\\$1"));
        answers.put("description", quoted(description));
        answers.put("zone", quoted(zone.getId()));
        answers.put("date", LocalDate.now(terminal.clock().withZone(zone)).toString());
        answers.put("postal", line("postal-address", postal));
        answers.put("sender", line("sender", sender));
        return answers;
    }

    private String ask(String question, String preset) throws IOException {
        if (takeDefaults) return preset;
        terminal.out().print(question + (preset.isEmpty() ? ": " : " [" + preset + "]: "));
        terminal.out().flush();
        String answer = terminal.in().readLine();
        String words = answer == null ? "" : printable(answer);
        String taken = words.isEmpty() ? preset : words;
        // because nobody typed it there, and the next question would stand on its line
        if (terminal.reader() == Terminal.Reader.MACHINE) terminal.say(taken);
        return taken;
    }

    /// Without the characters no key may have, see [askfirst.problem.Keys]: what was pasted must not stop the first
    /// publish.
    private static String printable(String answer) {
        return answer.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\u2028-\u202e]", " ").strip();
    }

    private static String line(String key, String value) {
        return value.isEmpty() ? "#" + key + ": …" : key + ": " + quoted(value);
    }

    /// A double-quoted YAML scalar.
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
