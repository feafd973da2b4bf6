package askfirst.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import askfirst.delivery.Deliveries;
import askfirst.delivery.IssueBook;
import askfirst.mail.Sender;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/// What the author is told about her sendings by mail, by the same rows as every other.
@Singleton
class AuthorMail {
    private final Composition composition;
    private final Deliveries deliveries;
    private final IssueBook book;
    private final Sender author;

    AuthorMail(Composition composition, Deliveries deliveries, IssueBook book, Sender author) {
        this.composition = composition;
        this.deliveries = deliveries;
        this.book = book;
        this.author = author;
    }

    /// Belongs into the transaction that stops it.
    void tellOfStop(PublicationRow publication) {
        String said = book.lines(publication.id(), "failed", "").stream()
                .map(IssueBook.Line::said)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
        deliveries.queue(
                composition.stopped(publication, book.balance(publication.id()), said),
                author.address(),
                UUID.randomUUID());
    }

    /// Belongs into the transaction in which it is found to be late.
    void tellOfLateness(PublicationRow publication) {
        deliveries.queue(composition.late(publication), author.address(), UUID.randomUUID());
    }

    /// Belongs into the transaction in which it ends. She is told of nothing twice: whoever decides about one after the
    /// other sets it going each time.
    void tellOfEnd(PublicationRow publication) {
        UUID about = UUID.nameUUIDFromBytes(("end of " + publication.slug()).getBytes(UTF_8));
        Instant told = deliveries.lastAbout(about).orElse(Instant.EPOCH);
        if (!book.isAnyToDecide(publication.id(), told)) return;
        deliveries.queue(composition.ended(publication, book.balance(publication.id())), author.address(), about);
    }
}
