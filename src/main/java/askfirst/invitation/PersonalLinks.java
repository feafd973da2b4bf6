package askfirst.invitation;

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
    private final BareLinks bare;
    private final Wording wording;

    PersonalLinks(
            Transactions transactions,
            InvitationRepository invitations,
            Choices choices,
            BareLinks bare,
            Wording wording) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.choices = choices;
        this.bare = bare;
        this.wording = wording;
    }

    LinkResult linkFor(UUID connection) {
        return transactions.durably(() -> switch (choices.choose(connection)) {
            case ChooseResult.Chosen(UUID id) -> fresh(id);
            case ChooseResult.ChosenBefore(UUID id, State state) -> again(id, state);
            case ChooseResult.AlreadyInvited() -> again(connection);
            case ChooseResult.Suppressed() -> new LinkResult.Suppressed();
            case ChooseResult.Nobody() -> new LinkResult.Nobody();
        });
    }

    private LinkResult fresh(UUID id) {
        return switch (bare.approve(id)) {
            case ApproveResult.Approved() -> link(id);
            case ApproveResult.Suppressed() -> new LinkResult.Suppressed();
            case ApproveResult.AlreadyInvited(),
                    ApproveResult.NotOpened(),
                    ApproveResult.Stale(),
                    ApproveResult.TalkedLately _,
                    ApproveResult.NotNow _,
                    ApproveResult.CloseUnchanged(),
                    ApproveResult.NoMailbox(),
                    ApproveResult.Unfinished _,
                    ApproveResult.NoAddress(),
                    ApproveResult.NoDraft() -> new LinkResult.AlreadyInvited();
        };
    }

    /// Chosen only, it becomes a link; as a letter it goes by the outbox.
    private LinkResult again(UUID id, State state) {
        if (state == State.SELECTED) return fresh(id);
        boolean isBare = invitations
                .byId(id)
                .filter(row -> row.roundId() == null && row.leftAt() != null)
                .isPresent();
        return isBare && state == State.APPROVED ? link(id) : new LinkResult.InOutbox(state);
    }

    private LinkResult again(UUID connection) {
        return invitations
                .ofConnection(connection)
                .filter(row -> row.roundId() == null && row.state() == State.HANDED_OVER)
                .<LinkResult>map(
                        row -> new LinkResult.Link(wording.link(row.id()), Optional.ofNullable(row.handedOverAt())))
                .orElseGet(LinkResult.AlreadyInvited::new);
    }

    private LinkResult link(UUID id) {
        return new LinkResult.Link(wording.link(id), Optional.empty());
    }
}
