package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The author's word that a letter may go, and dropping it.
@Singleton
class Approvals {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final Departures departures;
    private final People people;

    Approvals(
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

    /// On the disk when it returns. A constraint decides who was invited before.
    ///
    /// @param version that the author saw
    ApproveResult approve(UUID id, int version, Route route) {
        return transactions.durably(() -> {
            Optional<InvitationRow> draft = invitations.locked(id).filter(row -> row.state() == State.DRAFT);
            if (draft.isEmpty()) return new ApproveResult.NoDraft();
            if (draft.get().version() != version) return new ApproveResult.Stale();
            if (draft.get().openedAt() == null) return new ApproveResult.NotOpened();
            List<TextMistake> mistakes = unfinished(draft.get());
            if (!mistakes.isEmpty()) return new ApproveResult.Unfinished(mistakes);
            return decide(draft.get(), route);
        });
    }

    /// A bare link for somebody just chosen, because the author asked for it by her name. It leaves with this.
    ApproveResult approveLink(UUID id) {
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

    boolean drop(UUID id) {
        return transactions.durably(() -> {
            Optional<InvitationRow> row = invitations.locked(id);
            boolean isDropped = invitations.drop(id) == 1;
            if (isDropped && row.orElseThrow().leftAt() == null) marks.release(id, people.now());
            return isDropped;
        });
    }

    private ApproveResult decide(InvitationRow draft, Route route) {
        Optional<Connection> person = people.find(draft);
        if (person.isEmpty()) return refused(draft.id(), new ApproveResult.NoDraft());
        if (people.isSuppressed(draft)) return refused(draft.id(), new ApproveResult.Suppressed());
        if (route != Route.LINKEDIN && person.get().address().isEmpty()) return new ApproveResult.NoAddress();
        Optional<LocalDate> waits = people.waitsUntil(person.get());
        if (waits.isPresent()) {
            invitations.hold(draft.id(), waits.get());
            return new ApproveResult.TalkedLately(waits.get());
        }
        if (draft.invites() && !marks.claim(person.get(), draft.id()))
            return refused(draft.id(), new ApproveResult.AlreadyInvited());
        invitations.approve(draft.id(), route, people.now());
        return new ApproveResult.Approved();
    }

    private ApproveResult refused(UUID id, ApproveResult why) {
        invitations.drop(id);
        return why;
    }

    private static List<TextMistake> unfinished(InvitationRow draft) {
        List<TextMistake> mistakes = new ArrayList<>(MergeFields.mistakes(draft.kind(), draft.text()));
        if (!draft.invites() && draft.text().equals(draft.drafted()))
            mistakes.add(new TextMistake(0, "There is nothing in it but the greeting yet."));
        for (String field : MergeFields.unfilled(draft.text()))
            mistakes.add(new TextMistake(0, "Nobody knows what stands for {{" + field + "}} here: write it yourself."));
        return mistakes;
    }
}
