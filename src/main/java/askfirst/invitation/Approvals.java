package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The author's word that a letter may go.
@Singleton
class Approvals {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final Objections objections;
    private final People people;

    Approvals(
            Transactions transactions,
            InvitationRepository invitations,
            Marks marks,
            Objections objections,
            People people) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.marks = marks;
        this.objections = objections;
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

    private ApproveResult decide(InvitationRow draft, Route route) {
        Optional<Connection> person = people.find(draft);
        if (person.isEmpty()) return refused(draft.id(), new ApproveResult.NoDraft());
        if (people.isSuppressed(draft)) return refused(draft.id(), new ApproveResult.Suppressed());
        Optional<ApproveResult> objection = objections.against(draft, person.get(), route);
        if (objection.isPresent()) return objection.get();
        Optional<Waiting> waits = people.waits(person.get());
        if (waits.isPresent()) return held(draft.id(), waits.get());
        if (draft.invites() && !marks.claim(person.get(), draft.id()))
            return refused(draft.id(), new ApproveResult.AlreadyInvited());
        invitations.approve(draft.id(), route, to(person.get(), route), people.now());
        return new ApproveResult.Approved();
    }

    /// Nobody but the author knows to whom she pastes it.
    private static @Nullable String to(Connection person, Route route) {
        return route == Route.LINKEDIN
                ? null
                : person.address().map(EmailAddress::normal).orElseThrow();
    }

    private ApproveResult held(UUID id, Waiting waiting) {
        invitations.hold(id, waiting.until());
        return switch (waiting.why()) {
            case TALKED -> new ApproveResult.TalkedLately(waiting.until());
            case NOT_NOW -> new ApproveResult.NotNow(waiting.until());
        };
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
