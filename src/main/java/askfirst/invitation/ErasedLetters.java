package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.delivery.Correspondence;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Tracks;
import askfirst.suppression.Persons;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is left of invitations when a reader had everything about her erased: that there was one, so that there is no
/// second.
@Singleton
class ErasedLetters {
    private final ErasedRepository repository;
    private final Drops drops;
    private final AnswerRepository answers;
    private final Persons persons;
    private final Correspondence correspondence;

    ErasedLetters(
            ErasedRepository repository,
            Drops drops,
            AnswerRepository answers,
            Persons persons,
            Correspondence correspondence) {
        this.repository = repository;
        this.drops = drops;
        this.answers = answers;
        this.persons = persons;
        this.correspondence = correspondence;
    }

    void forget(List<Connection> people, Tracks tracks) {
        Set<UUID> hers = people.stream().map(Connection::id).collect(Collectors.toSet());
        // where she can be read is hers, whomever the link was for
        tracks.invitations().forEach(answers::dropReading);
        Set<UUID> letters = new HashSet<>();
        for (InvitationRow row : repository.all()) {
            if (!hers.contains(row.connectionId())) {
                cut(row, tracks.mailboxes());
                continue;
            }
            forget(row);
            letters.add(row.id());
        }
        repository.rounds().forEach(round -> cut(round, tracks.mailboxes()));
        if (!letters.isEmpty()) correspondence.forget(tracks.mailboxes(), letters);
    }

    /// The author is not to write to her on another way: what she was known by is not there any more.
    void keepAway(List<Connection> people) {
        people.forEach(it -> persons.addWithoutMailbox(it.marks()));
    }

    private void forget(InvitationRow row) {
        drops.drop(row.id());
        answers.dropReading(row.id());
        repository.forget(row.id());
    }

    private void cut(InvitationRow row, Set<EmailAddress> mailboxes) {
        String subject = cut(row.subject(), mailboxes);
        String drafted = cut(row.drafted(), mailboxes);
        String text = cut(row.text(), mailboxes);
        boolean isHers = mailboxes.stream().map(EmailAddress::normal).anyMatch(it -> it.equals(row.approvedTo()));
        if (isHers || !(subject + drafted + text).equals(row.subject() + row.drafted() + row.text()))
            repository.rewrite(row.id(), subject, drafted, text, isHers ? null : row.approvedTo());
    }

    private void cut(RoundRow row, Set<EmailAddress> mailboxes) {
        String occasion = cut(row.occasion(), mailboxes);
        String subject = cut(row.subject(), mailboxes);
        String text = cut(row.text(), mailboxes);
        if (!(occasion + subject + text).equals(row.occasion() + row.subject() + row.text()))
            repository.rewriteRound(row.id(), occasion, subject, text);
    }

    private static String cut(String text, Set<EmailAddress> mailboxes) {
        String left = text;
        for (EmailAddress each : mailboxes) left = each.cutFrom(left);
        return left;
    }
}
