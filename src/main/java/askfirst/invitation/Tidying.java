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
    private final Drops drops;
    private final Farewells farewells;
    private final People people;

    Tidying(
            InvitationRepository invitations,
            AnswerRepository answers,
            Drops drops,
            Farewells farewells,
            People people) {
        this.invitations = invitations;
        this.answers = answers;
        this.drops = drops;
        this.farewells = farewells;
        this.people = people;
    }

    void tidy() {
        Instant now = people.now();
        people.keepNevers();
        Map<UUID, Connection> everybody = people.all();
        for (InvitationRow row : invitations.waiting())
            dropUnwanted(row, Optional.ofNullable(everybody.get(row.connectionId())));
        invitations.release(people.today());
        answers.expire(now);
        answers.forget(now.minus(REMEMBERED));
        answers.forgetTexts(now.minus(REMEMBERED));
    }

    private void dropUnwanted(InvitationRow row, Optional<Connection> person) {
        if (person.isEmpty()) farewells.withoutPerson(row.connectionId());
        else if (people.isSuppressed(row, person)
                || row.leftAt() == null && people.isInvitedElsewhere(row, person.get())) drops.drop(row.id());
    }
}
