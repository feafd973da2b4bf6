package askfirst.delivery;

import askfirst.mail.Circular;
import askfirst.mail.EmailAddress;
import askfirst.mail.ListHeaders;
import askfirst.mail.Mail;
import askfirst.mail.Outgoing;
import askfirst.mail.Sender;
import askfirst.site.Site;
import askfirst.theme.Escape;
import askfirst.token.Codes;
import askfirst.token.Purpose;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import askfirst.token.Tokens;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes one person's mail out of what is said to everybody.
@Singleton
class Composer {
    private static final UUID SLOT_ID = new UUID(0x5107_5107_5107_5107L, 0x5107_5107_5107_5107L);
    private static final EmailAddress SLOT_READER = new EmailAddress("the-reader-of-this-copy@slot.example");
    private static final List<String> SLOTS = List.of(
            Message.link(Purpose.STOP),
            Message.link(Purpose.MANAGE),
            Message.link(Purpose.READ),
            Message.GREETING,
            Message.GREETING_IN_HTML);

    private final Sender sender;
    private final Tokens tokens;
    private final SignedLinks signedLinks;
    private final Codes codes;

    private final Site site;

    Composer(Sender sender, Tokens tokens, SignedLinks signedLinks, Codes codes, Site site) {
        this.sender = sender;
        this.tokens = tokens;
        this.signedLinks = signedLinks;
        this.codes = codes;
        this.site = site;
    }

    /// The links this attempt carries: a secret of its own, or signed ones that are the same each time.
    List<Token> links(Kind kind, DeliveryRow delivery) {
        return Arrays.stream(Purpose.values())
                .filter(it -> kind.links().contains(it) || kind.mayCarry(it))
                .map(purpose -> link(purpose, delivery))
                .toList();
    }

    Mail compose(Claim claim, Instant now) {
        MessageRow message = claim.message();
        return new Mail(
                mailId(claim.delivery()),
                sender,
                claim.delivery().to(),
                message.subject(),
                greeted(linked(message.plain(), claim.links()), message),
                greeted(linked(message.html(), claim.links()), message),
                now,
                message.kind().manner(),
                listHeaders(message, linked(Message.link(Purpose.STOP), claim.links())));
    }

    /// An issue, written as MIME once for all its readers.
    Circular circular(MessageRow message) {
        Mail pattern = new Mail(
                mailId(SLOT_ID),
                sender,
                SLOT_READER,
                message.subject(),
                message.plain(),
                message.html(),
                Instant.EPOCH,
                message.kind().manner(),
                listHeaders(message, Message.link(Purpose.STOP)));
        return Circular.of(pattern, SLOTS);
    }

    /// One reader's copy of it.
    Outgoing copy(Circular circular, MessageRow message, IssueClaim claim, Instant now) {
        String greeting = claim.reader().name().isEmpty()
                ? message.hello()
                : message.greeting().replace("{0}", claim.reader().name());
        return circular.to(
                claim.reader().to(),
                claim.mailId(),
                now,
                Map.of(
                        Message.link(Purpose.STOP),
                        signedLinks.sign(Purpose.STOP, claim.reader().id()).value(),
                        Message.link(Purpose.MANAGE),
                        signedLinks.sign(Purpose.MANAGE, claim.id()).value(),
                        Message.link(Purpose.READ),
                        signedLinks.sign(Purpose.READ, claim.id()).value(),
                        Message.GREETING,
                        greeting,
                        Message.GREETING_IN_HTML,
                        Escape.xml(greeting)));
    }

    /// The Message-ID a new delivery gets: nothing but the row and the sender's domain.
    String mailId(UUID delivery) {
        return delivery + "@" + sender.address().domain();
    }

    /// The one it has; it was not kept in rows from before it was.
    String mailId(DeliveryRow delivery) {
        return delivery.mailId().isEmpty() ? mailId(delivery.id()) : delivery.mailId();
    }

    private Token link(Purpose purpose, DeliveryRow delivery) {
        return switch (purpose) {
            case CONFIRM -> tokens.make(purpose);
            case STOP, UNDO -> signedLinks.sign(purpose, delivery.about());
            case MANAGE, READ -> signedLinks.sign(purpose, delivery.id());
            case LOGIN, SESSION, FORM -> throw new IllegalArgumentException("no mail carries a " + purpose);
            case INVITE -> codes.of(delivery.about());
        };
    }

    private Optional<ListHeaders> listHeaders(MessageRow message, String stop) {
        if (!message.kind().isByList()) return Optional.empty();
        String host = site.baseUrl().getHost();
        return Optional.of(new ListHeaders(
                "letters." + host,
                URI.create(site.url("")),
                sender.address(),
                site.signup("stop/" + stop),
                message.id().substring(0, 12) + ":issue:askfirst:" + host));
    }

    /// One who is greeted by nobody in particular.
    private static String greeted(String words, MessageRow message) {
        return words.replace(Message.GREETING, message.hello())
                .replace(Message.GREETING_IN_HTML, Escape.xml(message.hello()));
    }

    private static String linked(String words, List<Token> links) {
        String linked = words;
        for (Token link : links) linked = linked.replace(Message.link(link.purpose()), link.value());
        return linked;
    }
}
