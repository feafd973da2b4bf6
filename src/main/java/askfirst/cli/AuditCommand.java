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
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> report(register.audit()));
    }

    private int report(Audit audit) {
        int unproven = audit.unproven().size();
        if (json) terminal.say(ReaderJson.audit(audit));
        else words(audit);
        return unproven == 0 ? ExitCode.FINE : ExitCode.MISTAKE;
    }

    private void words(Audit audit) {
        audit.entries()
                .forEach(entry -> terminal.say(entry.consent()
                        .map(yes -> entry.subscriber().address().wire() + "  said yes " + yes.saidYesAt()
                                + " by the link in mail " + yes.mailId())
                        .orElse(entry.subscriber().address().wire()
                                + "  NO PROOF of a yes: do not write to this reader")));
        int unproven = audit.unproven().size();
        terminal.say((audit.entries().size() == 1
                        ? "1 subscriber, "
                        : audit.entries().size() + " subscribers, ")
                + (unproven == 0 ? "each with a yes of their own." : unproven + " without proof."));
    }
}
