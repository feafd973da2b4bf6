package askfirst.invitation;

import askfirst.connection.Connection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What time does to invitations, and a never that was said elsewhere.
@Singleton
class Tidying {
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final InvitationRepository invitations;
    private final AnswerRepository answers;
    private final Approvals approvals;
    private final People people;

    Tidying(InvitationRepository invitations, AnswerRepository answers, Approvals approvals, People people) {
        this.invitations = invitations;
        this.answers = answers;
        this.approvals = approvals;
        this.people = people;
    }

    void tidy() {
        Instant now = people.now();
        Map<UUID, Connection> everybody = people.all();
        for (InvitationRow row : invitations.waiting())
            if (isUnwanted(row, Optional.ofNullable(everybody.get(row.connectionId())))) approvals.drop(row.id());
        invitations.release(people.today());
        answers.expire(now);
        answers.forget(now.minus(REMEMBERED));
        answers.forgetTexts(now.minus(REMEMBERED));
    }

    private boolean isUnwanted(InvitationRow row, Optional<Connection> person) {
        return person.filter(Connection::isSuppressed).isPresent() || people.isProfileSuppressed(row);
    }
}
