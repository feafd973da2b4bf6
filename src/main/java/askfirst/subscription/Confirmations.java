package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.delivery.Deliveries;
import askfirst.delivery.Deliveries.Carrier;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// The one more press: yes, or it was not me. Only a link that one of our mails carried leads here.
@Singleton
class Confirmations {
    private final Transactions transactions;
    private final RequestRepository requests;
    private final Deliveries deliveries;
    private final Admission admission;
    private final Clock clock;

    Confirmations(
            Transactions transactions,
            RequestRepository requests,
            Deliveries deliveries,
            Admission admission,
            Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.deliveries = deliveries;
        this.admission = admission;
        this.clock = clock;
    }

    /// What the page behind the link shows. Changes nothing.
    ConfirmResult look(Token token) {
        Optional<RequestRow> request = deliveries.carrying(token).flatMap(this::request);
        return request.isEmpty() ? new ConfirmResult.LinkGone() : state(request.get());
    }

    /// Of any number of presses one wins and writes the receipt; the others find it done.
    ConfirmResult confirm(Token token) {
        Optional<Carrier> mail = deliveries.carrying(token);
        Optional<RequestRow> request = mail.flatMap(this::request);
        if (mail.isEmpty() || request.isEmpty()) return new ConfirmResult.LinkGone();
        transactions.durably(() -> won(request.get(), mail.get()));
        return requests.findByDeliveryId(mail.get().delivery()).map(this::state).orElseGet(ConfirmResult.LinkGone::new);
    }

    /// Deletes the request; and should the yes have been pressed before, by whomever, it ends here too.
    NotMeResult notMe(Token token) {
        Optional<Carrier> mail = deliveries.carrying(token);
        if (mail.isEmpty()) return new NotMeResult.LinkGone();
        transactions.durably(() -> request(mail.get()).map(this::withdraw).orElse(0));
        return new NotMeResult.Deleted();
    }

    private boolean won(RequestRow request, Carrier mail) {
        Instant now = clock.instant();
        boolean first = requests.confirm(request.id(), now.minus(Requests.LINK_WORKS)) == 1;
        if (first) admission.admit(request, mail.mailId(), now);
        return first;
    }

    private int withdraw(RequestRow request) {
        if (requests.withdraw(request.id()) == 1) return 1;
        // the request's row before the subscription's, as a yes does: the other way round two presses wait for each
        // other
        int dropped = requests.drop(request.id());
        if (dropped == 1) admission.takeBack(request);
        return dropped;
    }

    private ConfirmResult state(RequestRow request) {
        return switch (request.state()) {
            case ASKED -> new ConfirmResult.LinkGone();
            case MAILED -> isInTime(request) ? new ConfirmResult.Waiting() : new ConfirmResult.LinkGone();
            case CONFIRMED ->
                admission.isReader(request) ? new ConfirmResult.Confirmed() : new ConfirmResult.LinkGone();
        };
    }

    private boolean isInTime(RequestRow request) {
        return request.askedAt().plus(Requests.LINK_WORKS).isAfter(clock.instant());
    }

    private Optional<RequestRow> request(Carrier mail) {
        return requests.findByDeliveryId(mail.delivery());
    }
}
