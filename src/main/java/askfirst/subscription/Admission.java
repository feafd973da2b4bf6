package askfirst.subscription;

import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Instant;

/// What a yes does, and what taking it back undoes.
@Singleton
class Admission {
    private final Suppressions suppressions;
    private final Readers readers;
    private final Wording wording;

    Admission(Suppressions suppressions, Readers readers, Wording wording) {
        this.suppressions = suppressions;
        this.readers = readers;
        this.wording = wording;
    }

    /// Nobody comes in over a suppression, not even by a link that was mailed before it.
    void admit(RequestRow request, String mailId, Instant now) {
        if (!suppressions.contains(request.to())) readers.welcome(request, mailId, wording.shown(), now);
    }

    void takeBack(RequestRow request) {
        readers.active(request.address()).ifPresent(readers::stop);
    }

    boolean isReader(RequestRow request) {
        return readers.active(request.address()).isPresent();
    }
}
