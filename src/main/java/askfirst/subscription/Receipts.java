package askfirst.subscription;

import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The proofs of every yes: added at that moment, never rebuilt, never changed.
@Singleton
class Receipts {
    private final ConsentRepository repository;

    Receipts(ConsentRepository repository) {
        this.repository = repository;
    }

    void add(Subscriber reader, RequestRow request, String mailId, String wording, Instant now) {
        Consent consent = new Consent(
                request.address(),
                request.rhythm(),
                Words.of(request.formWording()),
                Words.of(wording),
                request.page(),
                request.askedAt(),
                now,
                now,
                mailId,
                request.began(),
                request.locale(),
                request.network(),
                Optional.ofNullable(request.invitationId()));
        repository.save(ConsentRow.of(reader.id(), request.id(), consent));
    }

    /// The yes a reader gave to another tool.
    void add(UUID reader, OldReader old, Instant now) {
        Consent consent = new Consent(
                old.address().normal(),
                old.rhythm(),
                Words.of(""),
                Words.of(old.wording()),
                old.source(),
                old.saidYesAt(),
                old.saidYesAt(),
                now,
                "",
                Consent.IMPORT,
                "",
                "",
                Optional.empty());
        repository.save(ConsentRow.of(reader, null, consent));
    }

    /// Whose reader's address this once was, if it is in a receipt.
    Optional<UUID> readerOnceAt(EmailAddress address) {
        return repository.about(address.normal()).stream().findFirst().map(ConsentRow::subscriptionId);
    }

    /// Who became a reader by this invitation.
    List<UUID> readersBy(UUID invitation) {
        return repository.ofInvitation(invitation).stream()
                .map(ConsentRow::subscriptionId)
                .distinct()
                .toList();
    }

    List<Consent> of(Subscriber reader) {
        return repository.of(reader.id()).stream().map(ConsentRow::view).toList();
    }

    /// For each of these readers who has one, the newest that proves why she is one.
    Map<UUID, Consent> proofs(List<SubscriptionRow> readers) {
        Map<UUID, String> addresses = new HashMap<>();
        for (SubscriptionRow reader : readers) addresses.put(reader.id(), reader.address());
        Map<UUID, Consent> proofs = new HashMap<>();
        for (ConsentRow row : repository.ofAll(addresses.keySet())) {
            String address = addresses.getOrDefault(row.subscriptionId(), "");
            if (row.view().proves(address)) proofs.putIfAbsent(row.subscriptionId(), row.view());
        }
        return proofs;
    }
}
