package askfirst.cli;

import askfirst.mail.EmailAddress;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `askfirst suppress`: no mail at all to an address any more.
@Command(
        name = "suppress",
        mixinStandardHelpOptions = true,
        description = {
            "Never write to an address again, whoever types it into a form.",
            "Ends a subscription or a request, takes back mail that waits. Nobody but the mailbox's owner can change it."
        })
final class SuppressCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ADDRESS", description = "Whom never to write to.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String address;

    @Option(names = "--json", description = "{suppressed}: the address as it was understood.")
    private boolean json;

    SuppressCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<EmailAddress> whom = EmailAddress.parse(address);
        if (whom.isEmpty())
            throw new Mistake(Printable.of(address) + " is not an e-mail address. Nothing was changed.");
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> {
            register.suppress(whom.get());
            terminal.say(
                    json
                            ? json(whom.get())
                            : "No mail will be sent to " + whom.get().wire() + " any more.");
            return ExitCode.FINE;
        });
    }

    private static String json(EmailAddress whom) {
        return Json.of(out -> {
            out.writeStartObject();
            out.writeStringField("suppressed", whom.wire());
            out.writeEndObject();
        });
    }
}
