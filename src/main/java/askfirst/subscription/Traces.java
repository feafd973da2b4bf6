package askfirst.subscription;

import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every row of this room that is about one reader.
@Singleton
class Traces {
    private final SubscriptionRepository readers;
    private final ConsentRepository consents;
    private final RequestRepository requests;
    private final AddressChangeRepository changes;

    Traces(
            SubscriptionRepository readers,
            ConsentRepository consents,
            RequestRepository requests,
            AddressChangeRepository changes) {
        this.readers = readers;
        this.consents = consents;
        this.requests = requests;
        this.changes = changes;
    }

    /// What there is.
    ///
    /// @param mailboxes those she has and had, but for one that is another reader's now
    record Found(
            SubscriptionRow reader,
            List<ConsentRow> consents,
            List<RequestRow> requests,
            List<AddressChangeRow> changes,
            Set<EmailAddress> mailboxes) {

        /// Whatever of hers the link in a mail may be about.
        Set<UUID> ids() {
            return Stream.concat(idsOfYeses(), requests.stream().map(RequestRow::id))
                    .collect(Collectors.toSet());
        }

        Tracks tracks() {
            return new Tracks(
                    mailboxes,
                    Stream.concat(
                                    consents.stream().flatMap(yes -> Stream.ofNullable(yes.invitationId())),
                                    requests.stream().flatMap(ask -> Stream.ofNullable(ask.invitationId())))
                            .collect(Collectors.toSet()));
        }

        /// The same without what still waits for a yes: whether a mailbox she wished for was written to tells whose it
        /// is.
        Set<UUID> shownIds() {
            return idsOfYeses().collect(Collectors.toSet());
        }

        private Stream<UUID> idsOfYeses() {
            return Stream.of(
                            Stream.of(reader.id()),
                            consents.stream().flatMap(yes -> Stream.ofNullable(yes.requestId())),
                            changes.stream().map(AddressChangeRow::id))
                    .flatMap(ids -> ids);
        }
    }

    Optional<Found> of(UUID reader) {
        return readers.byId(reader).map(this::found);
    }

    /// Belongs into the transaction of [#erase], before anything else, as in a yes.
    void dropRequests(Found found) {
        requests.dropOf(found.reader().id());
        found.mailboxes().forEach(mailbox -> requests.dropAt(mailbox.normal()));
    }

    void erase(Found found) {
        UUID reader = found.reader().id();
        // its row before the change's, as taking back a change does
        readers.locked(reader);
        consents.erase(reader);
        changes.erase(reader);
        readers.erase(reader);
    }

    private Found found(SubscriptionRow row) {
        List<ConsentRow> yeses = consents.of(row.id());
        List<AddressChangeRow> left = changes.of(row.id());
        Set<EmailAddress> mailboxes = new LinkedHashSet<>();
        mailboxes.add(new EmailAddress(row.recipient()));
        Stream.of(yeses.stream().map(ConsentRow::address), left.stream().map(AddressChangeRow::recipient))
                .flatMap(addresses -> addresses)
                .map(EmailAddress::new)
                .filter(address -> isNobodyElses(address, row.id()))
                .forEach(mailboxes::add);
        return new Found(row, yeses, requests(row.id(), mailboxes), left, mailboxes);
    }

    private List<RequestRow> requests(UUID reader, Collection<EmailAddress> mailboxes) {
        return mailboxes.stream()
                .flatMap(mailbox -> requests.about(mailbox.normal(), reader).stream())
                .distinct()
                .toList();
    }

    private boolean isNobodyElses(EmailAddress address, UUID reader) {
        return readers.at(address.normal())
                .filter(row -> !row.id().equals(reader))
                .isEmpty();
    }
}
