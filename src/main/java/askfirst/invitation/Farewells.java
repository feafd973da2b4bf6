package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Subscriptions;
import askfirst.suppression.Profile;
import askfirst.suppression.Reason;
import askfirst.suppression.Suppressions;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// "Please never contact me": by the person, by the address the address book has, and by one she tells.
@Singleton
class Farewells {
    /// How long after her never an address she tells is taken down: the link may lie around.
    private static final Duration TOLD = Duration.ofDays(1);

    private final Transactions transactions;
    private final Ended ended;
    private final People people;
    private final Suppressions suppressions;
    private final Subscriptions subscriptions;

    Farewells(
            Transactions transactions,
            Ended ended,
            People people,
            Suppressions suppressions,
            Subscriptions subscriptions) {
        this.transactions = transactions;
        this.ended = ended;
        this.people = people;
        this.suppressions = suppressions;
        this.subscriptions = subscriptions;
    }

    /// On the disk when it returns. Works whenever the link was ours, also long after an answer.
    NeverResult never(Token code, Optional<EmailAddress> told) {
        return transactions.durably(() -> {
            Instant now = people.now();
            Optional<InvitationRow> row = ended.locked(code);
            if (row.isEmpty()) return new NeverResult.Nothing();
            boolean isFirst = ended.never(row.get(), now);
            if (isFirst) suppress(row.get());
            if (isFirst || isFresh(row.get(), now)) told.ifPresent(subscriptions::keepAway);
            return new NeverResult.Kept();
        });
    }

    private void suppress(InvitationRow row) {
        Optional<Connection> person = people.find(row);
        // her row first, as the author's never does: the other way round two of them wait for each other
        person.map(Connection::id).ifPresent(people::never);
        person.flatMap(Connection::profile)
                .or(() -> Optional.ofNullable(row.profile()).map(Profile::new))
                .ifPresent(profile -> suppressions.add(profile, Reason.NEVER));
        person.flatMap(Connection::address).ifPresent(subscriptions::neverAgain);
        subscriptions.neverInvited(row.id());
        ended.everythingOf(row);
    }

    private static boolean isFresh(InvitationRow row, Instant now) {
        return Optional.ofNullable(row.answeredAt())
                .filter(at -> at.plus(TOLD).isAfter(now))
                .isPresent();
    }

    /// What ends with a never.
    @Singleton
    static class Ended {
        private final AnswerRepository answers;
        private final InvitationRepository invitations;
        private final Recall recall;

        Ended(AnswerRepository answers, InvitationRepository invitations, Recall recall) {
            this.answers = answers;
            this.invitations = invitations;
            this.recall = recall;
        }

        Optional<InvitationRow> locked(Token code) {
            return answers.lockedByCode(code.hash());
        }

        boolean never(InvitationRow row, Instant now) {
            return answers.answer(row.id(), State.NEVER, now) == 1;
        }

        /// Other drafts, letters on their way, and where she could be read.
        void everythingOf(InvitationRow row) {
            for (InvitationRow each : invitations.allOf(row.connectionId())) {
                invitations.drop(each.id());
                recall.everythingAbout(each.id());
                answers.dropReading(each.id());
            }
        }
    }
}
