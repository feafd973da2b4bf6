package askfirst.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of the command line: hands each command the terminal and turns what flies out of one into an exit code.
@Command(
        name = "askfirst",
        version = "Askfirst 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A newsletter that asks first.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "All of them work beside a running serve.",
            "Exit codes: 0 fine, 1 something in what you wrote, 2 wrong usage, 3 a broken world (disk, database, network).",
            "askfirst COMMAND --help tells more."
        })
public final class AskfirstCommand implements Runnable {
    static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        // as --help lists them: begin, write, go public; then the readers, the people you know, and the proof
        COMMANDS.put("init", InitCommand.class);
        COMMANDS.put("new", NewCommand.class);
        COMMANDS.put("preview", PreviewCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("publish", PublishCommand.class);
        COMMANDS.put("send", SendCommand.class);
        COMMANDS.put("sending", SendingCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("backup", BackupCommand.class);
        COMMANDS.put("restore", RestoreCommand.class);
        COMMANDS.put("live", LiveCommand.class);
        COMMANDS.put("doctor", DoctorCommand.class);
        COMMANDS.put("dkim", DkimCommand.class);
        COMMANDS.put("desk", DeskCommand.class);
        COMMANDS.put("embed", EmbedCommand.class);
        COMMANDS.put("readers", ReadersCommand.class);
        COMMANDS.put("connections", ConnectionsCommand.class);
        COMMANDS.put("round", RoundCommand.class);
        COMMANDS.put("letter", LetterCommand.class);
        COMMANDS.put("outbox", OutboxCommand.class);
        COMMANDS.put("invite", InviteCommand.class);
        COMMANDS.put("suppress", SuppressCommand.class);
        COMMANDS.put("receipt", ReceiptCommand.class);
        COMMANDS.put("audit", AuditCommand.class);
        COMMANDS.put("train", TrainCommand.class);
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /// Runs one command line and returns its exit code.
    public static int run(Terminal terminal, String... args) {
        Optional<Callable<Integer>> plain =
                PublishCommand.plain(terminal, args).or(() -> TrainCommand.plain(terminal, args));
        return plain.isPresent() ? run(plain.get(), terminal) : parsed(terminal, args);
    }

    private static int run(Callable<Integer> command, Terminal terminal) {
        try {
            return command.call();
        } catch (Exception broken) {
            return explain(broken, terminal);
        }
    }

    private static int parsed(Terminal terminal, String... args) {
        CommandLine root = new CommandLine(AskfirstCommand.class, given(terminal));
        // picocli looks closely at each command it is given, and only one will run
        if (args.length > 0 && COMMANDS.containsKey(args[0])) root.addSubcommand(args[0], COMMANDS.get(args[0]));
        else COMMANDS.forEach(root::addSubcommand);
        return root.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((broken, line, parsed) -> {
                    if (broken instanceof ParameterException usage) throw usage;
                    return explain(broken, terminal);
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Which command?");
    }

    /// A command's constructor takes the terminal or nothing.
    private static IFactory given(Terminal terminal) {
        IFactory plain = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (var constructor : type.getDeclaredConstructors())
                    if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Terminal.class}))
                        return type.cast(constructor.newInstance(terminal));
                return plain.create(type);
            }
        };
    }

    private static int explain(Exception broken, Terminal terminal) {
        if (broken instanceof Mistake mistake) {
            terminal.complain(mistake.getMessage());
            return ExitCode.MISTAKE;
        }
        String what = broken.getMessage() == null ? broken.toString() : broken.getMessage();
        terminal.complain("Something outside your letters is broken: " + what);
        terminal.complain("Nothing that was acknowledged is lost. ASKFIRST_TRACE=1 shows where it happened.");
        if (terminal.traces() == Terminal.Traces.SHOWN) broken.printStackTrace(terminal.err());
        terminal.err().flush();
        return ExitCode.BROKEN;
    }
}
