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
        return deliveries.carrying(token).map(this::standing).orElseGet(ConfirmResult.UnknownLink::new);
    }

    /// Of any number of presses one wins and writes the receipt; the others find it done.
    ConfirmResult confirm(Token token) {
        Optional<Carrier> mail = deliveries.carrying(token);
        Optional<RequestRow> request = mail.flatMap(this::request);
        if (mail.isEmpty()) return new ConfirmResult.UnknownLink();
        request.ifPresent(asked -> transactions.patiently(() -> won(asked, mail.get())));
        return standing(mail.get());
    }

    /// Deletes the request; and should the yes have been pressed before, by whomever, it ends here too.
    NotMeResult notMe(Token token) {
        Optional<Carrier> mail = deliveries.carrying(token);
        if (mail.isEmpty()) return new NotMeResult.UnknownLink();
        transactions.durably(() -> request(mail.get()).map(this::withdraw).orElse(0));
        return admission.isReader(mail.get().to()) ? new NotMeResult.StillReader() : new NotMeResult.Deleted();
    }

    private boolean won(RequestRow request, Carrier mail) {
        Instant now = clock.instant();
        boolean first = requests.confirm(request.id(), now.minus(Requests.LINK_WORKS)) == 1;
        // a clock that was put back must not make it a yes from before she asked
        Instant pressed = now.isBefore(request.askedAt()) ? request.askedAt() : now;
        if (first) admission.admit(request, mail.mailId(), pressed);
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

    private ConfirmResult standing(Carrier mail) {
        Optional<RequestRow> request = request(mail);
        if (request.isPresent()) return standing(request.get());
        return admission.isBarred(mail.to(), clock.instant())
                ? new ConfirmResult.NeverAgain()
                : new ConfirmResult.Withdrawn();
    }

    private ConfirmResult standing(RequestRow request) {
        if (admission.isBarred(request)) return new ConfirmResult.NeverAgain();
        return switch (request.state()) {
            case ASKED, SET_ASIDE -> throw new IllegalStateException("a mail whose request waits for one");
            case MAILED ->
                isInTime(request) ? new ConfirmResult.Waiting(request.rhythm()) : new ConfirmResult.Expired();
            case CONFIRMED ->
                admission.isReader(request.to()) ? new ConfirmResult.Confirmed() : new ConfirmResult.Left();
        };
    }

    private boolean isInTime(RequestRow request) {
        return request.askedAt().plus(Requests.LINK_WORKS).isAfter(clock.instant());
    }

    private Optional<RequestRow> request(Carrier mail) {
        return requests.findByDeliveryId(mail.delivery());
    }
}
