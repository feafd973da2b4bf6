package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// The author's word that somebody's bare link may go.
@Singleton
class BareLinks {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final Departures departures;
    private final People people;

    BareLinks(
            Transactions transactions,
            InvitationRepository invitations,
            Marks marks,
            Departures departures,
            People people) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.marks = marks;
        this.departures = departures;
        this.people = people;
    }

    /// For somebody just chosen, because the author asked for it by her name. It leaves with this.
    ApproveResult approve(UUID id) {
        return transactions.durably(() -> {
            Optional<InvitationRow> chosen = invitations.locked(id).filter(row -> row.state() == State.SELECTED);
            if (chosen.isEmpty()) return new ApproveResult.NoDraft();
            Optional<Connection> person = people.find(chosen.get());
            if (person.isEmpty() || people.isSuppressed(chosen.get()))
                return refused(id, new ApproveResult.Suppressed());
            if (!marks.claim(person.get(), id)) return refused(id, new ApproveResult.AlreadyInvited());
            invitations.approveLink(id, people.now());
            return departures
                    .leave(id, row -> row.state() == State.APPROVED)
                    .<ApproveResult>map(row -> new ApproveResult.Approved())
                    .orElseGet(ApproveResult.AlreadyInvited::new);
        });
    }

    private ApproveResult refused(UUID id, ApproveResult why) {
        invitations.drop(id);
        return why;
    }
}
