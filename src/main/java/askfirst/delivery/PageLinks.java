package askfirst.delivery;

import askfirst.mail.EmailAddress;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The links to a reader's own page: each is signed for the one mail that carried it, and gives way to the next mail's.
@Singleton
public class PageLinks {
    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .filter(Kind::opensOwnPage)
            .map(Kind::name)
            .toList();

    private final SignedLinks links;
    private final DeliveryRepository deliveries;

    PageLinks(SignedLinks links, DeliveryRepository deliveries) {
        this.links = links;
        this.deliveries = deliveries;
    }

    /// The mail that carried such a link.
    ///
    /// @param about the subscription whose page it is
    public record Carrier(UUID about, EmailAddress to, Age age) {}

    /// Whether a mail is the last word.
    public enum Age {
        NEWEST,
        /// a later one about the same subscription has gone out
        OLDER
    }

    /// Empty when we did not sign it, or when its mail is forgotten.
    public Optional<Carrier> carrier(Token token) {
        return links.read(token)
                .flatMap(delivery -> deliveries.ofKinds(delivery, KINDS))
                .map(row -> new Carrier(row.about(), row.to(), age(row)));
    }

    private Age age(DeliveryRow row) {
        return deliveries.sentLater(row.about(), row.queuedAt(), KINDS) == 0 ? Age.NEWEST : Age.OLDER;
    }
}
