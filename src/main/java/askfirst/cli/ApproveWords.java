package askfirst.cli;

import askfirst.invitation.ApproveResult;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.Waiting;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why a letter was not approved, in words.
final class ApproveWords {
    private ApproveWords() {}

    /// Empty when it was.
    static Optional<String> refusal(ApproveResult result, Letter letter, Outbox outbox) {
        return switch (result) {
            case ApproveResult.Approved() -> Optional.empty();
            case ApproveResult.AlreadyInvited() ->
                Optional.of(EarlierWords.of(letter.person().flatMap(it -> outbox.invitedBefore(it.id())))
                        + " The draft was dropped.");
            case ApproveResult other -> Optional.of(words(other));
        };
    }

    private static String words(ApproveResult result) {
        return switch (result) {
            case ApproveResult.Approved() -> "Approved.";
            case ApproveResult.AlreadyInvited() -> "She was already invited. The draft was dropped.";
            case ApproveResult.NotOpened() -> "You have not read it yet: askfirst outbox show shows it.";
            case ApproveResult.Stale() ->
                "It was changed since you read it; askfirst outbox show shows it as it is. Nothing was approved.";
            case ApproveResult.Suppressed() -> "She asked not to be contacted; it was dropped.";
            case ApproveResult.TalkedLately(LocalDate until) ->
                "You talked a few days ago; it is on hold until " + until + ".";
            case ApproveResult.NotNow(LocalDate until) -> "You said not now; it is on hold until " + until + ".";
            case ApproveResult.CloseUnchanged() ->
                "She is close to you, and nobody wrote a word of it for her. Add one: askfirst outbox edit.";
            case ApproveResult.Unfinished(var mistakes) ->
                "The text is not whole yet: "
                        + mistakes.stream().map(LetterAnswer::words).collect(Collectors.joining(" "));
            case ApproveResult.NoAddress() -> "There is no address a mail could go to; approve it by linkedin.";
            case ApproveResult.NoMailbox() ->
                "There is no mail account it could leave by: write my-mailbox: or mail: in settings.yml, or approve it "
                        + "by linkedin or file. Nothing was approved.";
            case ApproveResult.NoDraft() -> "It is no draft any more.";
        };
    }

    /// Why the author may not want to paste it now.
    static String caution(Waiting waiting) {
        return switch (waiting.why()) {
            case TALKED -> "Before you paste it: you talked a few days ago.";
            case NOT_NOW -> "Before you paste it: you said not now, until " + waiting.until() + ".";
        };
    }
}
