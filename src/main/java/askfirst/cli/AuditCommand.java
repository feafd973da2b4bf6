package askfirst.cli;

import askfirst.subscription.Audit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst audit`: the yes behind every reader, or exit code 1.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prove every reader's yes; exit code 1 if one is missing. Works beside a running serve.")
final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "{subscribers, unproven: [{address, state, since, rhythm}]}.")
    private boolean json;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> {
            Audit audit = register.audit(json ? _ -> {} : this::say);
            terminal.say(json ? ReaderJson.audit(audit) : sum(audit));
            return audit.unproven().isEmpty() ? ExitCode.FINE : ExitCode.MISTAKE;
        });
    }

    private void say(Audit.Entry entry) {
        String address = entry.subscriber().address().wire();
        terminal.say(entry.consent()
                .map(yes -> address + "  said yes " + yes.saidYesAt() + " by the link in mail " + yes.mailId())
                .orElse(address + "  NO PROOF of a yes: do not write to this reader"));
    }

    private static String sum(Audit audit) {
        int unproven = audit.unproven().size();
        return (audit.subscribers() == 1 ? "1 subscriber, " : audit.subscribers() + " subscribers, ")
                + (unproven == 0 ? "each with a yes of their own." : unproven + " without proof.");
    }
}
