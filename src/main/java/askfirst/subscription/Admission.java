package askfirst.subscription;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Instant;

/// What a yes does, and what taking it back undoes.
@Singleton
class Admission {
    private final Suppressions suppressions;
    private final Readers readers;
    private final AddressChanges changes;
    private final Wording wording;

    Admission(Suppressions suppressions, Readers readers, AddressChanges changes, Wording wording) {
        this.suppressions = suppressions;
        this.readers = readers;
        this.changes = changes;
        this.wording = wording;
    }

    /// Nobody comes in over a suppression, not even by a link that was mailed before it; only the press that a wish of
    /// the mailbox's owner led to lifts it.
    void admit(RequestRow request, String mailId, Instant now) {
        if (request.isComeBack()) suppressions.lift(request.to(), request.askedAt());
        if (suppressions.contains(request.to())) return;
        if (request.isAddressChange()) changes.make(request, mailId, wording.shown(), now);
        else readers.welcome(request, mailId, wording.shown(), now);
    }

    void takeBack(RequestRow request) {
        readers.end(request.to());
    }

    boolean isBarred(EmailAddress address) {
        return suppressions.contains(address);
    }

    boolean isBarred(RequestRow request) {
        return request.isComeBack()
                ? suppressions.overrules(request.to(), request.askedAt())
                : suppressions.contains(request.to());
    }

    boolean isReader(EmailAddress address) {
        return readers.active(address.normal()).isPresent();
    }
}
