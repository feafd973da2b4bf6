package askfirst.subscription;

import askfirst.hash.Sha256;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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

    /// The newest that proves why this reader is one.
    Optional<Consent> proof(Subscriber reader) {
        return of(reader).stream()
                .filter(consent -> consent.proves(reader.address().normal()))
                .findFirst();
    }
}
