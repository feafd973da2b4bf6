package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// A bare link for one person the author names, without a round and without a letter.
@Singleton
class PersonalLinks {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Choices choices;
    private final Approvals approvals;
    private final People people;
    private final Wording wording;

    PersonalLinks(
            Transactions transactions,
            InvitationRepository invitations,
            Choices choices,
            Approvals approvals,
            People people,
            Wording wording) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.choices = choices;
        this.approvals = approvals;
        this.people = people;
        this.wording = wording;
    }

    LinkResult linkFor(UUID connection) {
        return people.find(connection).map(this::linkFor).orElseGet(LinkResult.Nobody::new);
    }

    private LinkResult linkFor(Connection person) {
        return transactions.durably(() -> switch (choices.choose(person)) {
            case ChooseResult.Chosen(UUID id) -> fresh(id);
            case ChooseResult.ChosenBefore(UUID id, State state) -> again(id, state);
            case ChooseResult.AlreadyInvited() -> again(person);
            case ChooseResult.Suppressed() -> new LinkResult.Suppressed();
            case ChooseResult.Nobody() -> new LinkResult.Nobody();
        });
    }

    private LinkResult fresh(UUID id) {
        return switch (approvals.approveLink(id)) {
            case ApproveResult.Approved() -> link(id);
            case ApproveResult.Suppressed() -> new LinkResult.Suppressed();
            case ApproveResult.AlreadyInvited(),
                    ApproveResult.NotOpened(),
                    ApproveResult.TalkedLately _,
                    ApproveResult.Unfinished _,
                    ApproveResult.NoAddress(),
                    ApproveResult.NoDraft() -> new LinkResult.AlreadyInvited();
        };
    }

    /// Chosen only, it becomes a link; as a letter it goes by the outbox.
    private LinkResult again(UUID id, State state) {
        if (state == State.SELECTED) return fresh(id);
        boolean isBare =
                invitations.byId(id).filter(row -> row.roundId() == null).isPresent();
        return isBare && state == State.APPROVED ? link(id) : new LinkResult.InOutbox(state);
    }

    private LinkResult again(Connection person) {
        return invitations
                .ofConnection(person.id())
                .filter(row -> row.roundId() == null && row.state() == State.HANDED_OVER)
                .<LinkResult>map(
                        row -> new LinkResult.Link(wording.link(row.id()), Optional.ofNullable(row.handedOverAt())))
                .orElseGet(LinkResult.AlreadyInvited::new);
    }

    private LinkResult link(UUID id) {
        if (invitations.left(id, people.now()) == 1) approvals.left(id);
        return new LinkResult.Link(wording.link(id), Optional.empty());
    }
}
