package askfirst.cli;

import askfirst.subscription.Audit;
import askfirst.subscription.Consent;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst audit`: the yes behind every reader, or exit code 1.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prove every reader's yes; exit code 1 if one is missing.")
final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--json",
            description = "{unproven, suppressed, subscribers, imported}; unproven and suppressed are arrays of "
                    + ReaderJson.READER + ".")
    private boolean json;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> {
            Audit audit = json ? Json.to(terminal, out -> ReaderJson.audit(out, register)) : inWords(register);
            return audit.unproven() == 0 ? ExitCode.FINE : ExitCode.MISTAKE;
        });
    }

    private Audit inWords(Register register) {
        Audit audit = register.audit(this::say);
        terminal.say(sum(audit));
        return audit;
    }

    private void say(Audit.Entry entry) {
        String address = entry.subscriber().address().wire();
        if (entry.subscriber().state() == State.SUPPRESSED)
            terminal.print(address + "  SUPPRESSED since this database was saved: gets no mail, and is no reader");
        terminal.print(entry.consent()
                .map(yes -> address + "  said yes " + yes.saidYesAt() + how(yes))
                .orElse(address + "  NO PROOF of a yes: do not write to this reader"));
    }

    private static String how(Consent yes) {
        return yes.isImported()
                ? " to another list (" + Printable.of(yes.page()) + "), taken over " + yes.writtenAt()
                : " by the link in mail " + yes.mailId();
    }

    private static String sum(Audit audit) {
        if (audit.subscribers() == 0) return "Nobody has said yes yet, so there is nothing to prove.";
        String readers = audit.subscribers() == 1 ? "1 subscriber, " : audit.subscribers() + " subscribers, ";
        String imported = audit.imported() == 0 ? "" : ", " + audit.imported() + " of them to another list";
        return readers
                + (audit.unproven() == 0 ? "each with a yes of their own" : audit.unproven() + " without proof")
                + imported
                + (audit.suppressed() == 0 ? "" : "; " + audit.suppressed() + " never to be written to")
                + ".";
    }
}
