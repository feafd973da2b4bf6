package askfirst.subscription;

import askfirst.ceiling.EntryResult;
import askfirst.mail.EmailAddress;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// From the form to the last stop, with the evidence of each yes.
///
/// Every verb may be repeated, come late or come a hundred times at once: one wins, and all get a true answer.
@Singleton
public class Subscriptions {
    private final Requests requests;
    private final Confirmations confirmations;
    private final Departures departures;
    private final OwnPage ownPage;
    private final Housekeeping housekeeping;

    Subscriptions(
            Requests requests,
            Confirmations confirmations,
            Departures departures,
            OwnPage ownPage,
            Housekeeping housekeeping) {
        this.requests = requests;
        this.confirmations = confirmations;
        this.departures = departures;
        this.ownPage = ownPage;
        this.housekeeping = housekeeping;
    }

    /// Somebody asks for the letter.
    public RequestResult request(Ask ask) {
        return requests.request(ask);
    }

    /// Whether one more may ask from that network just now. Belongs before a transaction, never into one.
    public EntryResult enter(String network) {
        return requests.enter(network);
    }

    /// Somebody [#enter] has let in asks for the letter, in a transaction of the caller's.
    public void admitted(Ask ask) {
        requests.admitted(ask);
    }

    /// The same of somebody invited. Belongs into the transaction in which her invitation is answered.
    public void invited(Ask ask, UUID invitation) {
        requests.invited(ask, invitation);
    }

    /// Whoever is known to have this mailbox wants no mail at all, as she said by a link that only she was given.
    public void neverAgain(EmailAddress address) {
        departures.neverAgain(address);
    }

    /// The person invited wants no mail at all: what was asked for by her invitation ends, letters too.
    public void neverInvited(UUID invitation) {
        departures.neverInvited(invitation);
    }

    /// Somebody typed this address and wants no mail there. A reader's stays: her own mails have the link for that.
    public void keepAway(EmailAddress address) {
        departures.keepAway(address);
    }

    /// Queues the mails that what was asked leads to; says how many asks it looked at.
    public int answerRequests() {
        return requests.answer();
    }

    /// The asks [#answerRequests] would look at, for whoever answers them one by one because together they fail.
    public List<UUID> unanswered() {
        return requests.unanswered();
    }

    public boolean isUnanswered(UUID ask) {
        return requests.isUnanswered(ask);
    }

    /// One of [#unanswered].
    public void answerRequest(UUID ask) {
        requests.answerApart(ask);
    }

    /// Leaves an ask alone that cannot be answered, until [#takeUpSetAside].
    public void setAside(UUID ask) {
        requests.setAside(ask);
    }

    /// Tries them again: another version of this program may know better.
    public void takeUpSetAside() {
        requests.takeUpSetAside();
    }

    public long areSetAside() {
        return requests.areSetAside();
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

    /// Where the reader behind a stop link stands. Changes nothing.
    public StopResult lookAtStop(Token token) {
        return departures.look(token);
    }

    public StopResult stop(Token token) {
        return departures.stop(token);
    }

    /// Takes back a stop of the last ten minutes.
    public StopResult undo(Token token) {
        return departures.undo(token);
    }

    public StopResult pause(Token token, Pause pause) {
        return departures.pause(token, pause);
    }

    public StopResult endPause(Token token) {
        return departures.endPause(token);
    }

    /// From a stop link letters can only become fewer.
    public StopResult lessOften(Token token, Rhythm rhythm) {
        return departures.lessOften(token, rhythm);
    }

    /// Not me, and never again: by the link of any mail.
    public NeverResult never(Token token) {
        return departures.never(token);
    }

    /// Asks for letters after a never, by the link of any mail: the mailbox gets one that asks for a press.
    ///
    /// @param network of whoever presses, see [Network]
    public ReturnResult comeBack(Token token, String network) {
        return departures.comeBack(token, network);
    }

    /// What the mailbox that letters left can still take back. Changes nothing.
    public UndoResult lookAtChange(Token token) {
        return departures.lookAtChange(token);
    }

    /// Takes back a change of address of the last seven days, from the mailbox the letters left.
    public UndoResult undoChange(Token token) {
        return departures.undoChange(token);
    }

    /// A reader's own page. Changes nothing.
    public OwnPageResult ownPage(Token token) {
        return ownPage.look(token);
    }

    public OwnPageResult changeRhythm(Token token, Rhythm rhythm) {
        return ownPage.changeRhythm(token, rhythm);
    }

    public OwnPageResult pauseOnOwnPage(Token token, Pause pause) {
        return ownPage.pause(token, pause);
    }

    public OwnPageResult endPauseOnOwnPage(Token token) {
        return ownPage.endPause(token);
    }

    public OwnPageResult rename(Token token, GreetingName name) {
        return ownPage.rename(token, name);
    }

    /// Nothing moves yet: that takes the press in the mail this leads to.
    public AddressChangeResult changeAddress(Token token, Ask ask) {
        return ownPage.changeAddress(token, ask);
    }

    /// Everything that is kept about the reader whose own page this opens. Changes nothing.
    public Optional<Held> held(Token token) {
        return ownPage.held(token);
    }

    /// As far as this room has it.
    EraseResult erase(Token token, Kept wished) {
        return ownPage.erase(token, wished);
    }

    /// Whom a link to her own page would erase. Changes nothing.
    public Optional<UUID> toErase(Token token) {
        return ownPage.toErase(token);
    }

    /// Where else a reader may have left something. Changes nothing.
    public Tracks tracks(UUID reader) {
        return ownPage.tracks(reader);
    }

    /// Every row of this room about a reader, and her mails. Belongs into the transaction in which every other room
    /// forgets her too.
    public Kept erase(UUID reader, Kept wished) {
        return ownPage.erase(reader, wished);
    }

    /// Forgets what is kept for a few days only, and ends what a restored older database began anew; worth calling
    /// every hour.
    public void tidy() {
        departures.catchUp();
        housekeeping.tidy();
    }
}
