package askfirst.cli;

import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import java.util.List;

/// The one letter the author means.
final class LetterOf {
    private LetterOf() {}

    /// @param id or its beginning, in whatever case
    static Letter by(String id, Outbox outbox) {
        List<Letter> found = outbox.beginningWith(id);
        if (found.size() == 1) return found.getFirst();
        throw new Mistake((found.isEmpty() ? "No letter" : "More than one letter") + " in the outbox begins with "
                + Printable.of(id) + ". Nothing was changed.");
    }
}
