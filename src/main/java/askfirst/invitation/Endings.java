package askfirst.invitation;

import askfirst.delivery.Recall;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What ends with a never, or with somebody's leaving the address book.
@Singleton
class Endings {
    private final AnswerRepository answers;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final Recall recall;

    Endings(AnswerRepository answers, InvitationRepository invitations, Marks marks, Recall recall) {
        this.answers = answers;
        this.invitations = invitations;
        this.marks = marks;
        this.recall = recall;
    }

    Optional<InvitationRow> locked(Token code) {
        return answers.lockedByCode(code.hash());
    }

    Optional<UUID> lost(Token code) {
        return marks.invitationOf(code);
    }

    boolean never(InvitationRow row, Instant now) {
        return answers.answer(row.id(), State.NEVER, now) == 1;
    }

    /// Once, for each link.
    boolean tells(InvitationRow row, Instant now) {
        return answers.tellAddress(row.id(), now) == 1;
    }

    /// Other drafts, letters on their way, and where she could be read.
    void everythingOf(InvitationRow row) {
        for (InvitationRow each : invitations.allOf(row.connectionId())) {
            invitations.drop(each.id());
            recall.everythingAbout(each.subjectOfMail());
            answers.dropReading(each.id());
        }
        invitations.forgetAddress(row.connectionId());
    }

    /// What has not left is dropped; what left in some hand's copy counts as handed over, so that it can be answered.
    void withoutPerson(UUID connection, Instant now) {
        for (InvitationRow each : invitations.allOf(connection)) withoutPerson(each, now);
        invitations.forgetAddress(connection);
    }

    private void withoutPerson(InvitationRow row, Instant now) {
        if (row.leftAt() == null) {
            if (invitations.drop(row.id()) == 1) marks.release(row.id(), now);
        } else {
            invitations.leaveOpen(row.id(), now, now.plus(Departures.ANSWERABLE));
        }
        recall.everythingAbout(row.subjectOfMail());
    }
}
