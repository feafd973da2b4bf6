package askfirst.publishing;

import askfirst.archive.LetterMail;
import askfirst.database.Transactions;
import askfirst.delivery.IssueBook;
import askfirst.issue.Issue;
import jakarta.inject.Singleton;

/// Makes the text anew that was written down before the newsletter had an address of its own: its links would lead
/// every reader to her own computer.
@Singleton
class Renewal {
    private final Transactions transactions;
    private final PublicationRepository publications;
    private final Composition composition;
    private final IssueBook book;

    Renewal(Transactions transactions, PublicationRepository publications, Composition composition, IssueBook book) {
        this.transactions = transactions;
        this.publications = publications;
        this.composition = composition;
        this.book = book;
    }

    void renew(PublicationRow publication) {
        boolean isOutdated = book.message(publication.messageId())
                .filter(composition::isOutdated)
                .isPresent();
        if (isOutdated
                && composition.letters().find(publication.slug())
                        instanceof LetterMail.Found.Letter(Issue issue, var problems))
            transactions.durably(() -> publications.recompose(
                    publication.id(),
                    book.compose(composition.letter(issue)),
                    book.compose(composition.digest(issue, publication.dueAt()))));
    }
}
