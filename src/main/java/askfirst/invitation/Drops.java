package askfirst.invitation;

import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Dropping a letter, and taking that back.
@Singleton
class Drops {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final People people;

    Drops(Transactions transactions, InvitationRepository invitations, Marks marks, People people) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.marks = marks;
        this.people = people;
    }

    boolean drop(UUID id) {
        return transactions.durably(() -> {
            Optional<InvitationRow> row = invitations.locked(id);
            boolean isDropped = invitations.drop(id) == 1;
            if (isDropped && row.orElseThrow().leftAt() == null) marks.release(id, people.now());
            return isDropped;
        });
    }

    /// Of two letters to one person one comes back, and none when she was chosen anew meanwhile.
    boolean takeBack(UUID id) {
        return transactions.in(() -> {
            invitations.byId(id).map(InvitationRow::connectionId).ifPresent(invitations::lockedOf);
            return invitations.takeBackDrop(id) == 1;
        });
    }
}
