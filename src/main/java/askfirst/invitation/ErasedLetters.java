package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Tracks;
import askfirst.suppression.Reason;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/// What is left of invitations when a reader had everything about her erased: that there was one, so that there is no
/// second.
@Singleton
class ErasedLetters {
    private final ErasedRepository repository;
    private final Approvals approvals;
    private final AnswerRepository answers;
    private final Suppressions suppressions;

    ErasedLetters(
            ErasedRepository repository, Approvals approvals, AnswerRepository answers, Suppressions suppressions) {
        this.repository = repository;
        this.approvals = approvals;
        this.answers = answers;
        this.suppressions = suppressions;
    }

    void forget(Set<UUID> people, Tracks tracks) {
        for (InvitationRow row : repository.all()) {
            if (people.contains(row.connectionId()) || tracks.invitations().contains(row.id())) forget(row);
            else cut(row, tracks);
        }
        for (RoundRow round : repository.rounds()) {
            String text = cut(round.text(), tracks);
            String occasion = cut(round.occasion(), tracks);
            String subject = cut(round.subject(), tracks);
            if (!(occasion + subject + text).equals(round.occasion() + round.subject() + round.text()))
                repository.rewriteRound(round.id(), occasion, subject, text);
        }
    }

    /// The author is not to write to her on another way: her address is not there any more to know her by.
    void keepAway(Connection person) {
        person.profile().ifPresent(profile -> suppressions.add(profile, Reason.ERASED));
    }

    private void forget(InvitationRow row) {
        approvals.drop(row.id());
        answers.dropReading(row.id());
        repository.forget(row.id());
    }

    private void cut(InvitationRow row, Tracks tracks) {
        String subject = cut(row.subject(), tracks);
        String drafted = cut(row.drafted(), tracks);
        String text = cut(row.text(), tracks);
        if (!(subject + drafted + text).equals(row.subject() + row.drafted() + row.text()))
            repository.rewrite(row.id(), subject, drafted, text);
    }

    private static String cut(String text, Tracks tracks) {
        String left = text;
        for (EmailAddress each : tracks.mailboxes()) left = each.cutFrom(left);
        return left;
    }
}
