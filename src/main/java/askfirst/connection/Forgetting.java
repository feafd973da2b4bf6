package askfirst.connection;

import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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
    private final Bookkeeping bookkeeping;
    private final Clock clock;

    Forgetting(
            ConnectionRepository connections,
            QuestionRepository questions,
            ReviewRepository reviews,
            Bookkeeping bookkeeping,
            Clock clock) {
        this.connections = connections;
        this.questions = questions;
        this.reviews = reviews;
        this.bookkeeping = bookkeeping;
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
        connections.all().forEach(row -> cut(row, cut));
        // what could be taken back would bring it back
        reviews.last()
                .map(it -> it.note() + " " + it.reason())
                .filter(texts -> !cut.apply(texts).equals(texts))
                .ifPresent(_ -> reviews.clear());
    }

    private void cut(ConnectionRow row, UnaryOperator<String> cut) {
        List<String> texts = List.of(row.first(), row.last(), row.company(), row.position(), row.note(), row.reason());
        List<String> left = texts.stream().map(cut).toList();
        if (!left.equals(texts)) bookkeeping.rewrite(row, left);
    }
}
