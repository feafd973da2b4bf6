package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.mail.Mail;
import askfirst.mail.Sender;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Letters the author carries over with her own hands: pasted into a message, or sent with her mail program.
@Singleton
public class Handover {
    /// How long a link waits for its answer.
    static final Duration ANSWERABLE = Duration.ofDays(30);

    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Marks marks;
    private final People people;
    private final Wording wording;
    private final Sender sender;
    private final Recall recall;

    Handover(
            Transactions transactions,
            InvitationRepository invitations,
            Marks marks,
            People people,
            Wording wording,
            Sender sender,
            Recall recall) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.marks = marks;
        this.people = people;
        this.wording = wording;
        this.sender = sender;
        this.recall = recall;
    }

    /// What is approved and not handed over yet, in the order of approval; nobody who is never to be written to.
    public List<Card> queue() {
        return invitations.waiting().stream()
                .filter(row -> goesBy(row, Route.LINKEDIN))
                .map(this::card)
                .toList();
    }

    /// Changes nothing.
    public Optional<Card> card(UUID id) {
        return invitations.byId(id).filter(row -> goesBy(row, Route.LINKEDIN)).map(this::card);
    }

    /// Her link has left; that does not count as sent yet.
    ///
    /// @return empty when it may not leave any more
    public Optional<Card> copied(UUID id) {
        return leave(id, row -> goesBy(row, Route.LINKEDIN)).map(this::card);
    }

    /// An `.eml` file. Her link has left; that does not count as sent yet.
    ///
    /// @return empty when it may not leave any more
    public Optional<Export> export(UUID id) {
        return leave(id, row -> goesBy(row, Route.FILE)).flatMap(this::file);
    }

    /// "I pasted it", "I sent it": from now on her answer is awaited for thirty days.
    public boolean handedOver(UUID id) {
        leave(id, row -> goesBy(row, Route.LINKEDIN) || goesBy(row, Route.FILE));
        Instant now = people.now();
        return transactions.durably(() -> invitations.handOver(id, now, now.plus(ANSWERABLE))) == 1;
    }

    /// The mail came back.
    public boolean bounced(UUID id) {
        return invitations.bounced(id) == 1;
    }

    /// After a mail came back the same letter may be pasted, once.
    public boolean otherRoute(UUID id) {
        return transactions.durably(() -> {
            boolean isOther = invitations.otherRoute(id) == 1;
            if (isOther) recall.everythingAbout(id);
            return isOther;
        });
    }

    private Optional<InvitationRow> leave(UUID id, Predicate<InvitationRow> mayLeave) {
        return transactions.durably(() -> {
            Optional<InvitationRow> row = invitations.locked(id).filter(mayLeave);
            if (row.isPresent() && invitations.left(id, people.now()) == 1) marks.left(id, people.now());
            return row.flatMap(it -> invitations.byId(it.id()));
        });
    }

    private boolean goesBy(InvitationRow row, Route route) {
        return row.state() == State.APPROVED && row.route() == route && !people.isBarred(row);
    }

    private Card card(InvitationRow row) {
        return new Card(
                row.id(),
                people.find(row),
                row.text().isEmpty() ? wording.link(row.id()) : wording.message(row),
                Card.note(wording.note(row)),
                Optional.ofNullable(row.leftAt()));
    }

    private Optional<Export> file(InvitationRow row) {
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
