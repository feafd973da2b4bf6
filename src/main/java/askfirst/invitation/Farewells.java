package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Subscriptions;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import askfirst.suppression.Profile;
import askfirst.suppression.Reason;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// "Please never contact me": by all the person is and was known by, and by one address she tells. And people who leave
/// the address book, with what waits for them.
@Singleton
class Farewells {
    /// How long after her never an address she tells is taken down: the link may lie around.
    private static final Duration TOLD = Duration.ofDays(1);

    private final Transactions transactions;
    private final Endings endings;
    private final People people;
    private final Persons persons;
    private final Subscriptions subscriptions;

    Farewells(Transactions transactions, Endings endings, People people, Persons persons, Subscriptions subscriptions) {
        this.transactions = transactions;
        this.endings = endings;
        this.people = people;
        this.persons = persons;
        this.subscriptions = subscriptions;
    }

    /// On the disk when it returns. Works whenever the link was ours, also long after an answer.
    NeverResult never(Token code, Optional<EmailAddress> told) {
        return transactions.durably(() ->
                endings.locked(code).<NeverResult>map(row -> never(row, told)).orElseGet(() -> neverOfTheLost(code)));
    }

    /// On the disk when it returns. A link that has left still takes its answer.
    boolean delete(UUID connection) {
        return transactions.durably(() -> {
            endings.withoutPerson(connection, people.now());
            return people.delete(connection);
        });
    }

    /// The same for somebody who has left it already.
    void withoutPerson(UUID connection) {
        transactions.durably(() -> {
            endings.withoutPerson(connection, people.now());
            return connection;
        });
    }

    private NeverResult never(InvitationRow row, Optional<EmailAddress> told) {
        Instant now = people.now();
        boolean isFirst = endings.never(row, now);
        if (isFirst) suppress(row);
        if (isFirst || isFresh(row, now)) told.ifPresent(address -> keepFree(address, row, now));
        return new NeverResult.Kept();
    }

    /// Of an invitation that an older database knows by its marks only.
    private NeverResult neverOfTheLost(Token code) {
        Optional<UUID> lost = endings.lost(code);
        lost.ifPresent(invitation -> persons.add(invitation, Reason.NEVER));
        return lost.isPresent() ? new NeverResult.Kept() : new NeverResult.Nothing();
    }

    private void suppress(InvitationRow row) {
        Optional<Connection> person = people.find(row);
        // her row first, as the author's never does: the other way round two of them wait for each other
        person.map(Connection::id).ifPresent(people::never);
        Optional.ofNullable(row.profile())
                .map(slug -> Mark.of(new Profile(slug)))
                .ifPresent(mark -> persons.add(List.of(mark), Reason.NEVER));
        persons.add(row.id(), Reason.NEVER);
        person.flatMap(Connection::address).ifPresent(subscriptions::neverAgain);
        subscriptions.neverInvited(row.id());
        endings.everythingOf(row);
    }

    /// The first she tells, because whoever has the link could tell everybody's.
    private void keepFree(EmailAddress told, InvitationRow row, Instant now) {
        if (endings.tells(row, now)) subscriptions.keepAway(told);
    }

    private static boolean isFresh(InvitationRow row, Instant now) {
        return Optional.ofNullable(row.answeredAt())
                .filter(at -> at.plus(TOLD).isAfter(now))
                .isPresent();
    }
}
