package askfirst.invitation;

import askfirst.connection.Connection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whose letter leaves by mail next.
@Singleton
class Candidates {
    private final PostRepository post;
    private final InvitationRepository invitations;
    private final RoundRepository rounds;
    private final People people;
    private final Approvals approvals;

    Candidates(
            PostRepository post,
            InvitationRepository invitations,
            RoundRepository rounds,
            People people,
            Approvals approvals) {
        this.post = post;
        this.invitations = invitations;
        this.rounds = rounds;
        this.people = people;
        this.approvals = approvals;
    }

    /// The first in the order of approval whose round is not paused; who may not be written to any more is dropped.
    Optional<InvitationRow> next() {
        List<InvitationRow> due = post.due();
        for (InvitationRow row : due) {
            if (people.isBarred(row) || person(row).isEmpty()) approvals.drop(row.id());
            else if (goesOn(row)) return Optional.of(row);
        }
        return Optional.empty();
    }

    /// Empty when nobody is left whom a mail could reach.
    Optional<Connection> person(InvitationRow row) {
        return people.find(row).filter(person -> person.address().isPresent());
    }

    private boolean goesOn(InvitationRow row) {
        return Optional.ofNullable(row.roundId())
                .flatMap(rounds::byId)
                .filter(round -> Round.standing(round, numbers(round.id())) != Round.Standing.GOES_ON)
                .isEmpty();
    }

    private RoundNumbers numbers(UUID round) {
        return RoundNumbers.of(invitations.ofRound(round));
    }
}
