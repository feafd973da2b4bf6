package askfirst.invitation;

import java.time.LocalDate;
import java.util.List;

/// What came of approving a letter.
public sealed interface ApproveResult {

    record Approved() implements ApproveResult {}

    /// A letter is approved only after the author opened it.
    record NotOpened() implements ApproveResult {}

    /// It was changed since the author saw it; nothing was approved.
    record Stale() implements ApproveResult {}

    /// She had the one invitation she gets; the draft is dropped.
    record AlreadyInvited() implements ApproveResult {}

    /// She is never to be written to; the draft is dropped.
    record Suppressed() implements ApproveResult {}

    /// They talked a few days ago; the draft is on hold.
    record TalkedLately(LocalDate until) implements ApproveResult {}

    /// The author said not now; the draft is on hold.
    record NotNow(LocalDate until) implements ApproveResult {}

    /// Nobody wrote a word of it for her, and she is close.
    record CloseUnchanged() implements ApproveResult {}

    /// The text is not whole yet.
    record Unfinished(List<TextMistake> mistakes) implements ApproveResult {}

    /// There is no address a mail could go to.
    record NoAddress() implements ApproveResult {}

    /// There is no mail account by which it could leave.
    record NoMailbox() implements ApproveResult {}

    /// No draft any more, or nobody's.
    record NoDraft() implements ApproveResult {}
}
