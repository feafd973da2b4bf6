package askfirst.subscription;

import askfirst.token.Token;
import jakarta.inject.Singleton;

/// From the form to the last stop, with the evidence of each yes.
///
/// Every verb may be repeated, come late or come a hundred times at once: one wins, and all get a true answer.
@Singleton
public class Subscriptions {
    private final Requests requests;
    private final Confirmations confirmations;
    private final Readers readers;
    private final Housekeeping housekeeping;

    Subscriptions(Requests requests, Confirmations confirmations, Readers readers, Housekeeping housekeeping) {
        this.requests = requests;
        this.confirmations = confirmations;
        this.readers = readers;
        this.housekeeping = housekeeping;
    }

    /// Somebody asks for the letter.
    public RequestResult request(Ask ask) {
        return requests.request(ask);
    }

    /// Queues the mails that what was asked leads to; says how many asks it looked at.
    public int answerRequests() {
        return requests.answer();
    }

    /// What a confirmation link leads to now. Changes nothing.
    public ConfirmResult look(Token token) {
        return confirmations.look(token);
    }

    /// The yes.
    public ConfirmResult confirm(Token token) {
        return confirmations.confirm(token);
    }

    /// The no.
    public NotMeResult notMe(Token token) {
        return confirmations.notMe(token);
    }

    /// Whether a stop link is one of ours. Changes nothing.
    public boolean canStop(Token token) {
        return readers.signed(token);
    }

    public StopResult stop(Token token) {
        return readers.stop(token);
    }

    /// Forgets what is kept for a few days only; worth calling every hour.
    public void tidy() {
        housekeeping.tidy();
    }
}
