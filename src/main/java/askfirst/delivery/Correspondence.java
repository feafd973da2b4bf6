package askfirst.delivery;

import askfirst.mail.EmailAddress;
import askfirst.mail.MailFolder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What we wrote to one person and still know of: shown to her, and gone when she wishes.
@Singleton
public class Correspondence {
    private final DeliveryRepository deliveries;
    private final MessageRepository messages;
    private final Balances balances;
    private final MailFolder folder;

    Correspondence(DeliveryRepository deliveries, MessageRepository messages, Balances balances, MailFolder folder) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.balances = balances;
        this.folder = folder;
    }

    /// One mail, sent or not.
    ///
    /// @param state where its delivery stands: `queued`, `sending`, `sent`, `failed`, `skipped`, `unknown`
    public record Piece(EmailAddress to, String subject, Instant queuedAt, String state) {}

    /// The oldest first.
    ///
    /// @param about whatever of hers a mail's link may be about
    public List<Piece> with(Collection<EmailAddress> addresses, Collection<UUID> about) {
        return deliveries.involving(normal(addresses), about).stream()
                .map(this::piece)
                .toList();
    }

    /// Rows, links, and the copies in the local mailbox. Belongs into a transaction; the copies are gone even if that
    /// fails.
    public void forget(Collection<EmailAddress> addresses, Collection<UUID> about) {
        balances.lessen(deliveries.issuesInvolving(normal(addresses), about));
        deliveries.forgetInvolving(normal(addresses), about);
        messages.forgetLetters();
        folder.deleteTo(addresses);
    }

    /// After mails have left: a copy of one whose row is gone, because all about her was erased while it was on its
    /// way, goes too.
    void afterwards(Map<UUID, EmailAddress> left) {
        if (left.isEmpty() || folder.isUnused()) return;
        Set<UUID> known = Set.copyOf(deliveries.known(left.keySet()));
        folder.deleteTo(left.entrySet().stream()
                .filter(it -> !known.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private Piece piece(DeliveryRow row) {
        MessageRow message = messages.findById(row.messageId()).orElseThrow();
        return new Piece(
                row.to(), message.subject(), row.queuedAt(), row.state().word());
    }

    private static Set<String> normal(Collection<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::normal).collect(Collectors.toSet());
    }
}
