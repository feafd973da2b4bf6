package askfirst.delivery;

import askfirst.token.SignedLinks;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// The links to a letter only subscribers may read: each is signed for the one mail that carried it.
@Singleton
public class ReadLinks {
    private final SignedLinks links;
    private final IssueRepository issues;

    ReadLinks(SignedLinks links, IssueRepository issues) {
        this.links = links;
        this.issues = issues;
    }

    /// The sending the mail belonged to. Empty when we did not sign it, when its mail is forgotten, or when it went to
    /// the author alone.
    public Optional<UUID> publication(Token token) {
        return carrier(token).flatMap(row -> Optional.ofNullable(row.publicationId()));
    }

    /// What a mail to the author alone was about, for as long as it is kept.
    public Optional<UUID> tested(Token token) {
        return carrier(token).filter(row -> row.publicationId() == null).map(DeliveryRow::about);
    }

    private Optional<DeliveryRow> carrier(Token token) {
        return links.read(token).flatMap(issues::byId);
    }
}
