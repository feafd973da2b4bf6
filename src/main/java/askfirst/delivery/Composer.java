package askfirst.delivery;

import askfirst.mail.Mail;
import askfirst.mail.Sender;
import askfirst.token.Purpose;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import askfirst.token.Tokens;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Makes one person's mail out of what is said to everybody.
@Singleton
class Composer {
    private final Sender sender;
    private final Tokens tokens;
    private final SignedLinks signedLinks;

    Composer(Sender sender, Tokens tokens, SignedLinks signedLinks) {
        this.sender = sender;
        this.tokens = tokens;
        this.signedLinks = signedLinks;
    }

    /// The link this attempt carries: a secret of its own, or a signed one that is the same each time.
    Optional<Token> link(Kind kind, UUID about) {
        return kind.link().map(purpose -> switch (purpose) {
            case CONFIRM -> tokens.make(Purpose.CONFIRM);
            case STOP -> signedLinks.sign(Purpose.STOP, about);
        });
    }

    Mail compose(Claim claim, Instant now) {
        MessageRow message = claim.message();
        String link = claim.link().map(Token::value).orElse("");
        return new Mail(
                mailId(claim.delivery().id()),
                sender,
                claim.delivery().to(),
                message.subject(),
                message.plain().replace(Message.LINK, link),
                message.html().replace(Message.LINK, link),
                now,
                Mail.Manner.AUTOMATIC);
    }

    /// The Message-ID: nothing but the row and the sender's domain.
    String mailId(UUID delivery) {
        return delivery + "@" + sender.address().domain();
    }
}
