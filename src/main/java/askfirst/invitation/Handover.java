package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Letters the author carries over with her own hands, pasted into a message or sent with her mail program; and what
/// only she can know of one that left.
@Singleton
public class Handover {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final Departures departures;
    private final Envelopes envelopes;
    private final People people;

    Handover(
            Transactions transactions,
            InvitationRepository invitations,
            Departures departures,
            Envelopes envelopes,
            People people) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.departures = departures;
        this.envelopes = envelopes;
        this.people = people;
    }

    /// What is approved and not handed over yet, in the order in which they were chosen; nobody who is never to be
    /// written to.
    public List<Card> queue() {
        List<InvitationRow> rows = invitations.in(State.APPROVED).stream()
                .filter(row -> goesBy(row, Route.LINKEDIN))
                .toList();
        Map<UUID, Connection> hers = people.of(rows);
        return rows.stream().flatMap(row -> card(row, hers).stream()).toList();
    }

    /// Changes nothing, so the link is not in it until it has left.
    public Optional<Card> card(UUID id) {
        return invitations
                .byId(id)
                .filter(row -> goesBy(row, Route.LINKEDIN) && !people.isBarred(row))
                .map(envelopes::card);
    }

    /// Her link has left; that does not count as sent yet.
    ///
    /// @return with the link; empty when it may not leave any more
    public Optional<Card> copied(UUID id) {
        return departures.leave(id, row -> goesBy(row, Route.LINKEDIN)).map(envelopes::card);
    }

    /// An `.eml` file. Her link has left; that does not count as sent yet.
    ///
    /// @return empty when it may not leave any more
    public Optional<Export> export(UUID id) {
        return departures
                .leave(id, row -> goesBy(row, Route.FILE) && isAsApproved(row))
                .flatMap(envelopes::file);
    }

    /// "I pasted it", "I sent it": from now on her answer is awaited for thirty days. What nobody copied cannot have
    /// been pasted.
    public boolean handedOver(UUID id) {
        Instant now = people.now();
        return transactions.durably(() -> invitations
                        .locked(id)
                        .filter(row -> goesBy(row, Route.LINKEDIN) || goesBy(row, Route.FILE))
                        .isPresent()
                && invitations.handOver(id, now, now.plus(Departures.ANSWERABLE)) == 1
                && haveTalked(id));
    }

    /// The mail came back.
    public boolean bounced(UUID id) {
        return invitations.bounced(id, people.now()) == 1;
    }

    /// After a mail came back the same letter may be pasted, once.
    public boolean otherRoute(UUID id) {
        return departures.otherRoute(id);
    }

    /// The author knows that one arrived of which the mail server did not say so.
    public boolean arrived(UUID id) {
        return transactions.durably(() -> invitations.arrived(id) == 1 && haveTalked(id));
    }

    /// The author knows that it did not: the same letter leaves by mail once more.
    public boolean notArrived(UUID id) {
        return transactions.durably(() -> invitations.notArrived(id)) == 1;
    }

    private Optional<Card> card(InvitationRow row, Map<UUID, Connection> hers) {
        Optional<Connection> person = Optional.ofNullable(hers.get(row.connectionId()));
        return people.isBarred(row, person) ? Optional.empty() : Optional.of(envelopes.card(row, person));
    }

    /// Another address than the author approved takes another look.
    private boolean isAsApproved(InvitationRow row) {
        Optional<Connection> person = people.find(row);
        boolean isElsewhere = person.isPresent() && !row.isApprovedFor(person.get());
        if (isElsewhere) invitations.backToDraft(row.id());
        return !isElsewhere;
    }

    private boolean haveTalked(UUID id) {
        invitations.byId(id).ifPresent(people::haveTalked);
        return true;
    }

    private boolean goesBy(InvitationRow row, Route route) {
        return row.state() == State.APPROVED && row.route() == route;
    }
}
