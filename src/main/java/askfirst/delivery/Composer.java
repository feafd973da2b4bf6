package askfirst.delivery;

import askfirst.mail.Mail;
import askfirst.mail.Sender;
import askfirst.token.Codes;
import askfirst.token.Purpose;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import askfirst.token.Tokens;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Makes one person's mail out of what is said to everybody.
@Singleton
class Composer {
    private final Sender sender;
    private final Tokens tokens;
    private final SignedLinks signedLinks;
    private final Codes codes;

    Composer(Sender sender, Tokens tokens, SignedLinks signedLinks, Codes codes) {
        this.sender = sender;
        this.tokens = tokens;
        this.signedLinks = signedLinks;
        this.codes = codes;
    }

    /// The links this attempt carries: a secret of its own, or signed ones that are the same each time.
    List<Token> links(Kind kind, DeliveryRow delivery) {
        return kind.links().stream().map(purpose -> link(purpose, delivery)).toList();
    }

    Mail compose(Claim claim, Instant now) {
        MessageRow message = claim.message();
        return new Mail(
                mailId(claim.delivery()),
                sender,
                claim.delivery().to(),
                message.subject(),
                linked(message.plain(), claim.links()),
                linked(message.html(), claim.links()),
                now,
                message.kind().manner());
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
            case MANAGE -> signedLinks.sign(purpose, delivery.id());
            case LOGIN, SESSION, FORM -> throw new IllegalArgumentException("no mail carries a " + purpose);
            case INVITE -> codes.of(delivery.about());
        };
    }

    private static String linked(String words, List<Token> links) {
        String linked = words;
        for (Token link : links) linked = linked.replace(Message.link(link.purpose()), link.value());
        return linked;
    }
}
