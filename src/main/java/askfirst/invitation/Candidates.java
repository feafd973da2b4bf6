package askfirst.invitation;

import askfirst.connection.Connection;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Whose letter leaves by mail next.
@Singleton
class Candidates {
    private final InvitationRepository invitations;
    private final PostRepository post;
    private final People people;
    private final Drops drops;

    Candidates(InvitationRepository invitations, PostRepository post, People people, Drops drops) {
        this.invitations = invitations;
        this.post = post;
        this.people = people;
        this.drops = drops;
    }

    record Candidate(InvitationRow row, Connection person) {}

    /// The first in the order of approval that may leave as it was approved. Who may not be written to any more is
    /// dropped, who is to wait by now is put off, and whose address is another one or gone is a draft again.
    Optional<Candidate> next() {
        for (InvitationRow row : post.due()) {
            Optional<Connection> person = people.find(row);
            if (people.isBarred(row, person)) drops.drop(row.id());
            else if (isAsApproved(row, person.get())) return Optional.of(new Candidate(row, person.get()));
        }
        return Optional.empty();
    }

    private boolean isAsApproved(InvitationRow row, Connection person) {
        Optional<Waiting> waits = people.waits(person);
        if (waits.isPresent()) post.putOff(row.id(), waits.get().until());
        else if (!row.isApprovedFor(person)) invitations.backToDraft(row.id());
        else return true;
        return false;
    }
}
