package askfirst.subscription;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Reason;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The ways out, and back in, by a link in one of our mails: whoever has the mailbox may take them.
@Singleton
class Departures {
    private final Mailboxes mailboxes;
    private final Stops stops;
    private final Nevers nevers;
    private final Requests requests;
    private final Undos undos;

    Departures(Mailboxes mailboxes, Stops stops, Nevers nevers, Requests requests, Undos undos) {
        this.mailboxes = mailboxes;
        this.stops = stops;
        this.nevers = nevers;
        this.requests = requests;
        this.undos = undos;
    }

    StopResult look(Token token) {
        return reader(token, stops::look);
    }

    StopResult stop(Token token) {
        return reader(token, stops::stop);
    }

    StopResult undo(Token token) {
        return reader(token, stops::undo);
    }

    StopResult pause(Token token, Pause pause) {
        return reader(token, id -> stops.pause(id, pause));
    }

    StopResult endPause(Token token) {
        return reader(token, stops::endPause);
    }

    StopResult lessOften(Token token, Rhythm rhythm) {
        return reader(token, id -> stops.lessOften(id, rhythm));
    }

    UndoResult lookAtChange(Token token) {
        return undos.look(token);
    }

    UndoResult undoChange(Token token) {
        return undos.undo(token);
    }

    NeverResult never(Token token) {
        Set<EmailAddress> hers = mailboxes.of(token);
        if (hers.isEmpty()) return new NeverResult.UnknownLink();
        hers.forEach(mailbox -> nevers.say(mailbox, Reason.NEVER));
        return new NeverResult.Blocked();
    }

    void neverAgain(EmailAddress address) {
        nevers.say(address, Reason.NEVER);
    }

    void neverInvited(UUID invitation) {
        nevers.sayInvited(invitation);
    }

    void catchUp() {
        nevers.catchUp();
    }

    void keepAway(EmailAddress address) {
        nevers.keepAway(address);
    }

    /// Nothing is lifted yet: that takes the press in the mail this leads to, in each mailbox one.
    ReturnResult comeBack(Token token, String network) {
        Set<EmailAddress> hers = mailboxes.of(token);
        if (hers.isEmpty()) return new ReturnResult.UnknownLink();
        return switch (requests.comeBack(hers, network)) {
            case RequestResult.WrittenDown() -> new ReturnResult.Asked();
            case RequestResult.TooMany(Duration remaining) -> new ReturnResult.TooMany(remaining);
        };
    }

    private StopResult reader(Token token, Function<UUID, StopResult> verb) {
        return mailboxes.reader(token).map(verb).orElseGet(StopResult.UnknownLink::new);
    }
}
