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
    /// the mailbox's owner led to lifts it, and an erasure any press that was asked for after it.
    void admit(RequestRow request, String mailId, Instant now) {
        if (isBarred(request)) return;
        // a database from before the never may still have her as a reader: she begins anew, with this yes
        if (suppressions.lift(request.to(), request.askedAt())) readers.end(request.to());
        String shown = wording.shown(request.rhythm());
        if (request.isAddressChange()) changes.make(request, mailId, shown, now);
        else readers.welcome(request, mailId, shown, now);
    }

    void takeBack(RequestRow request) {
        readers.end(request.to());
    }

    /// Whether asking once more would lead to nothing.
    boolean isBarred(EmailAddress address, Instant now) {
        return suppressions.silences(address, now);
    }

    boolean isBarred(RequestRow request) {
        return request.isComeBack()
                ? suppressions.overrules(request.to(), request.askedAt())
                : suppressions.silences(request.to(), request.askedAt());
    }

    boolean isReader(EmailAddress address) {
        return readers.active(address.normal()).isPresent();
    }
}
