package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The moment in which a link leaves the outbox. From then on its person is not asked again, whatever else happens.
@Singleton
class Departures {
    /// How long a link waits for its answer.
    static final Duration ANSWERABLE = Duration.ofDays(30);

    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final People people;
    private final Recall recall;

    Departures(Transactions transactions, InvitationRepository invitations, Marks marks, People people, Recall recall) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.marks = marks;
        this.people = people;
        this.recall = recall;
    }

    /// As the days' letters are counted: the same in the database and beside it.
    static Instant counted(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// On the disk when it returns.
    ///
    /// @return the letter as it is now; empty when it may not leave any more
    Optional<InvitationRow> leave(UUID id, Predicate<InvitationRow> mayLeave) {
        return transactions.durably(() -> {
            Optional<InvitationRow> row =
                    invitations.locked(id).filter(mayLeave).filter(this::isHerOnlyOne);
            Instant now = people.now();
            if (row.isPresent() && invitations.left(id, now, now.plus(ANSWERABLE)) == 1) marks.left(id, now);
            return row.flatMap(it -> invitations.byId(it.id()));
        });
    }

    /// What is left of it in the mail's queue is taken back.
    boolean otherRoute(UUID id) {
        return transactions.durably(() -> {
            boolean isOther = invitations.otherRoute(id, people.now().plus(ANSWERABLE)) == 1;
            if (isOther) invitations.byId(id).map(InvitationRow::subjectOfMail).ifPresent(recall::everythingAbout);
            return isOther;
        });
    }

    /// A letter that invites to nothing is a talk of theirs, once it has been sent.
    void haveTalked(InvitationRow row) {
        people.haveTalked(row);
    }

    /// Belongs into the transaction that writes its mail down.
    void leftByMail(UUID id, Instant now) {
        marks.left(id, now);
    }

    /// Claimed once more, because an older database may have been restored since the author approved it, and because
    /// more may be known of her by now. Dropped when another was hers; what has left before stays hers.
    ///
    /// Belongs into the transaction in which it leaves.
    boolean isHerOnlyOne(InvitationRow row) {
        Optional<Connection> person = people.find(row);
        if (people.isSuppressed(row, person)) return false;
        if (!row.invites() || row.leftAt() != null || person.isEmpty()) return true;
        if (marks.claim(person.get(), row.id())) return true;
        invitations.drop(row.id());
        marks.release(row.id(), people.now());
        return false;
    }
}
