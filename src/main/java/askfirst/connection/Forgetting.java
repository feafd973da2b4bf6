package askfirst.connection;

import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What the address book has of a reader who wants everything about her erased: her address, in whatever it stands.
///
/// The person stays, because the author knows her all the same; the next import of a file with her address may bring it
/// back.
@Singleton
public class Forgetting {
    private final ConnectionRepository connections;
    private final QuestionRepository questions;
    private final ReviewRepository reviews;
    private final Clock clock;

    Forgetting(ConnectionRepository connections, QuestionRepository questions, ReviewRepository reviews, Clock clock) {
        this.connections = connections;
        this.questions = questions;
        this.reviews = reviews;
        this.clock = clock;
    }

    /// Who has one of these addresses. Changes nothing.
    public List<UUID> owners(Collection<EmailAddress> addresses) {
        return addresses.stream()
                .flatMap(address -> connections.at(address.normal()).stream())
                .map(ConnectionRow::id)
                .toList();
    }

    /// Belongs into the transaction that erases a reader, before the suppressions: a never takes them in this order.
    public void forget(Collection<EmailAddress> addresses) {
        UnaryOperator<String> cut = text -> {
            String left = text;
            for (EmailAddress each : addresses) left = each.cutFrom(left);
            return left;
        };
        for (EmailAddress address : addresses) {
            connections.forget(address.normal(), clock.instant());
            questions.forget(address.normal());
        }
        for (ConnectionRow row : connections.all()) {
            ConnectionRow without = row.rewritten(cut);
            if (!without.equals(row)) rewrite(without);
        }
        Optional<ReviewRow> last = reviews.last();
        if (last.filter(it -> !cut.apply(it.note() + it.reason()).equals(it.note() + it.reason()))
                .isPresent()) reviews.clear();
    }

    private void rewrite(ConnectionRow row) {
        connections.rewrite(row.id(), row.first(), row.last(), row.company(), row.position(), row.note(), row.reason());
    }
}
