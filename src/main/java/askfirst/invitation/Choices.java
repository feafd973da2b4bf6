package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.suppression.Profile;
import askfirst.token.Codes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Who is to be invited, and who may not.
@Singleton
class Choices {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final Codes codes;
    private final People people;

    Choices(Transactions transactions, InvitationRepository invitations, Marks marks, Codes codes, People people) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.marks = marks;
        this.codes = codes;
        this.people = people;
    }

    ChooseResult choose(UUID connection) {
        return people.find(connection).map(this::choose).orElseGet(ChooseResult.Nobody::new);
    }

    /// Empty when she had none, or nobody knows of it any more.
    Optional<Earlier> before(UUID connection) {
        Optional<InvitationRow> hers = invitations.ofConnection(connection);
        return people.find(connection)
                .flatMap(person -> marks.takenBy(person, new UUID(0, 0)))
                .flatMap(invitations::byId)
                .or(() -> hers)
                .flatMap(row -> Optional.ofNullable(row.leftAt())
                        .map(at -> new Earlier(people.day(at), Optional.ofNullable(row.route()))));
    }

    private ChooseResult choose(Connection person) {
        if (person.isSuppressed()) return new ChooseResult.Suppressed();
        if (person.marks().isEmpty()) return new ChooseResult.Nobody();
        return transactions.in(() -> {
            UUID id = UUID.randomUUID();
            invitations.lockedOf(person.id());
            Optional<InvitationRow> before = invitations.ofConnection(person.id());
            if (before.isEmpty() && marks.areTaken(person, id)) return new ChooseResult.AlreadyInvited();
            String profile = person.profile().map(Profile::slug).orElse(null);
            if (before.isEmpty()
                    && invitations.choose(id, person.id(), profile, codes.of(id).hash(), people.now()) == 1) {
                people.moveOn();
                return new ChooseResult.Chosen(id);
            }
            return invitations
                    .ofConnection(person.id())
                    .map(Choices::before)
                    .orElseGet(ChooseResult.AlreadyInvited::new);
        });
    }

    private static ChooseResult before(InvitationRow row) {
        return switch (row.state()) {
            case SELECTED, ON_HOLD, DRAFT, APPROVED, UNKNOWN, BOUNCED ->
                new ChooseResult.ChosenBefore(row.id(), row.state());
            case SENT, HANDED_OVER, ACCEPTED, DECLINED, NEVER, EXPIRED, DROPPED, FORGOTTEN ->
                new ChooseResult.AlreadyInvited();
        };
    }
}
