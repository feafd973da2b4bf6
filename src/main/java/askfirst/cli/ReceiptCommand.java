package askfirst.cli;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Consent;
import askfirst.subscription.Register;
import askfirst.subscription.Subscriber;
import askfirst.subscription.Words;
import askfirst.theme.Receipt;
import askfirst.theme.Theme;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `askfirst receipt`: one page that proves how an address came to get letters.
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = {
            "Print every yes of an address: a page you can hand to whoever asks.",
            "With the exact words shown, times, mails and where it began."
        })
final class ReceiptCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ADDRESS", description = "The reader's address, of today or of then.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String address;

    @ArgGroup
    private Form form = new Form();

    /// At most one of them.
    static final class Form {
        @Option(names = "--json", description = "As readers show --json.")
        private boolean json;

        @Option(names = "--html", description = "A web page in one file, good to print.")
        private boolean html;
    }

    ReceiptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Content content = Content.read(terminal, home.in(terminal));
        Optional<Theme> theme = content.site().flatMap(site -> Theme.open(site, content.home(), content.problems()));
        if (theme.isEmpty()) return content.refused("Nothing was read.");
        return new RegisterOf(terminal, content.home()).ask(content, register -> {
            Optional<Subscriber> reader = EmailAddress.parse(address).flatMap(register::reader);
            if (reader.isEmpty())
                throw new Mistake(
                        "There is no receipt: no yes for " + Printable.of(address) + " was ever written down.");
            terminal.say(receipt(theme.get(), reader.get(), register).stripTrailing());
            return ExitCode.FINE;
        });
    }

    private String receipt(Theme theme, Subscriber reader, Register register) {
        List<Consent> consents = register.consents(reader);
        if (form.json) return ReaderJson.one(reader, consents);
        Receipt receipt = new Receipt(
                reader.address().wire(),
                RegisterOf.word(reader.state()),
                reader.pausedUntil(),
                reader.endedAt(),
                consents.stream().map(ReceiptCommand::yes).toList(),
                terminal.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        return form.html ? theme.html(receipt) : Printable.of(theme.text(receipt));
    }

    private static Receipt.Yes yes(Consent consent) {
        return new Receipt.Yes(
                consent.address(),
                RegisterOf.word(consent.rhythm()),
                consent.began().replace(' ', '-'),
                consent.askedAt(),
                consent.saidYesAt(),
                consent.writtenAt(),
                consent.page(),
                consent.mailId(),
                consent.locale(),
                consent.network(),
                consent.invitation().map(UUID::toString).orElse(""),
                words(consent.form()),
                words(consent.yes()));
    }

    private static Receipt.Words words(Words words) {
        return new Receipt.Words(words.text(), words.sha256());
    }
}
