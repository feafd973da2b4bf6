package askfirst.publishing;

import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Issues whose time has come. Who missed it by far, because nobody served or the machine slept, asks her author before
/// it goes, and tells her by mail.
@Singleton
class DueTimes {
    private final Transactions transactions;
    private final PublicationRepository publications;
    private final AuthorMail author;

    DueTimes(Transactions transactions, PublicationRepository publications, AuthorMail author) {
        this.transactions = transactions;
        this.publications = publications;
        this.author = author;
    }

    void come(Instant now) {
        ask(now.minus(PublicationRepository.LATE));
        publications.plan(now);
    }

    /// Of several who serve one tells her.
    private void ask(Instant before) {
        for (PublicationRow each : publications.missed(before))
            transactions.durably(() -> {
                int late = publications.late(each.id(), before);
                if (late == 1) author.tellOfLateness(each);
                return late;
            });
    }
}
