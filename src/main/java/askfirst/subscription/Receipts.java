package askfirst.subscription;

import askfirst.hash.Sha256;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The proofs of every yes: added at that moment, never rebuilt, never changed.
@Singleton
class Receipts {
    private final ConsentRepository repository;

    Receipts(ConsentRepository repository) {
        this.repository = repository;
    }

    void add(Subscriber reader, RequestRow request, String mailId, String wording, Instant now) {
        repository.save(new ConsentRow(
                UUID.randomUUID(),
                reader.id(),
                request.id(),
                request.address(),
                "newsletter",
                request.rhythm(),
                wording,
                Sha256.of(wording),
                request.page(),
                request.askedAt(),
                now,
                mailId,
                request.began(),
                request.locale(),
                request.network()));
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
