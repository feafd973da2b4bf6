package askfirst.subscription;

import askfirst.ceiling.Ceilings;
import askfirst.ceiling.Occasion;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Decides which mail an ask leads to, if any: here, out of everybody's sight, addresses begin to differ.
@Singleton
class Replies {
    private final RequestRepository requests;
    private final Suppressions suppressions;
    private final Readers readers;
    private final Ceilings ceilings;
    private final Answers answers;

    Replies(
            RequestRepository requests,
            Suppressions suppressions,
            Readers readers,
            Ceilings ceilings,
            Answers answers) {
        this.requests = requests;
        this.suppressions = suppressions;
        this.readers = readers;
        this.ceilings = ceilings;
        this.answers = answers;
    }

    /// Belongs into one transaction: the mail is queued if and only if the ask counts as answered.
    boolean reply(RequestRow request) {
        if (requests.answer(request.id()) == 0) return false;
        Optional<Subscriber> reader = readers.active(request.address());
        boolean isSuppressed = suppressions.contains(request.to());
        if (request.isAddressChange()) askForMove(request);
        else if (isSuppressed && request.isComeBack()) askForPress(request, Occasion.RETURN);
        else if (suppressions.silences(request.to(), request.askedAt())) requests.drop(request.id());
        // a restored older database still holds a reader who had herself erased: she gets no letters, so she is asked
        else if (reader.isPresent() && !isSuppressed) tell(request, reader.get());
        else askForPress(request, Occasion.CONFIRMATION);
        return true;
    }

    private void askForPress(RequestRow request, Occasion occasion) {
        if (ceilings.mayWrite(occasion, request.to()))
            requests.mailed(request.id(), answers.askForPress(occasion, request), answers.formShownTo(request));
        else requests.drop(request.id());
    }

    /// Kept for its days whatever comes of it: her own page shows it, and must not tell whose the address is.
    private void askForMove(RequestRow request) {
        boolean mayMove =
                readers.active(request.address()).isEmpty() && !suppressions.silences(request.to(), request.askedAt());
        if (mayMove && ceilings.mayWrite(Occasion.CONFIRMATION, request.to()))
            requests.mailed(
                    request.id(), answers.askForPress(Occasion.CONFIRMATION, request), answers.formShownTo(request));
    }

    private void tell(RequestRow request, Subscriber reader) {
        requests.drop(request.id());
        if (ceilings.mayWrite(Occasion.NOTICE, reader.address()))
            answers.sayAlreadyReader(reader.id(), reader.address());
    }
}
