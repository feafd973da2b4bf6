package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.mail.Mail;
import askfirst.mail.Sender;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Letters as the author's own hands can carry them.
@Singleton
class Envelopes {
    private final People people;
    private final Wording wording;
    private final Sender sender;

    Envelopes(People people, Wording wording, Sender sender) {
        this.people = people;
        this.wording = wording;
        this.sender = sender;
    }

    Card card(InvitationRow row) {
        return card(row, people.find(row));
    }

    Card card(InvitationRow row, Optional<Connection> person) {
        return new Card(
                row.id(),
                person,
                row.kind(),
                row.text().isEmpty() ? wording.shownLink(row) : wording.message(row),
                Card.note(wording.note(row)),
                Optional.ofNullable(row.leftAt()),
                person.flatMap(people::waits));
    }

    /// Empty when nobody is left whom a mail could reach.
    Optional<Export> file(InvitationRow row) {
        return people.find(row)
                .flatMap(Connection::address)
                .map(to -> new Mail(
                        row.id() + "@" + sender.address().domain(),
                        sender,
                        to,
                        row.subject(),
                        wording.mail(row),
                        "",
                        people.now(),
                        Mail.Manner.LETTER))
                .map(mail -> new Export(row.id() + ".eml", mail.bytes()));
    }
}
