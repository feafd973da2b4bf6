package askfirst.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mail to a reader: one record per template, `html/mail/{template}.jte` and `text/mail/{template}.jte`.
///
/// URLs are absolute. None of them carries what a stranger typed into a form.
public sealed interface MailModel {

    /// Someone, probably you, asked for the letter: open this page and say yes or no.
    record Confirmation(String confirmUrl) implements MailModel {}

    /// The owner of a mailbox that is never written to wishes for letters again: open this page and say yes or no.
    record Return(String confirmUrl) implements MailModel {}

    /// A reader, probably you, wants her letters at this address from now on: open this page and say yes or no.
    record NewAddress(String confirmUrl) implements MailModel {}

    /// The letters go to another mailbox from now on: open this page to take that back.
    record Moved(String undoUrl) implements MailModel {}

    /// The address is already a reader's: says so; nothing to do.
    record AlreadyReader(String stopUrl, String manageUrl) implements MailModel {}

    /// To the author: a ceiling closed. `reach` is `network` or `everybody`.
    record Flood(String reach, int hour, int day) implements MailModel {}

    /// To the author: the sending of an issue stopped by itself, because so many were refused.
    ///
    /// @param said what the mail server said to one of them; may be ""
    /// @param slug what commands call the issue by
    record Stopped(String issue, String slug, long refused, long waiting, String said) implements MailModel {}

    /// To the author: nobody served when an issue was to go, and it waits for her word.
    record Late(String issue, String slug, Instant due) implements MailModel {}

    /// To the author: the sending of an issue came to its end, and not everybody has it for certain.
    record Ended(String issue, String slug, long sent, long refused, long unknown) implements MailModel {}

    /// An issue as it is mailed. `html` has absolute URLs; `text` is made from the Markdown, `extra` is as in
    /// [LetterPage].
    ///
    /// @param greeting a line such as "Dear Anna,", or what stands in for it; "" for none
    /// @param lately   for readers who hear every few months; empty when nothing else came
    record Letter(
            String title,
            LocalDate date,
            String preheader,
            Map<String, Object> extra,
            String webUrl,
            String stopUrl,
            String html,
            String text,
            String greeting,
            String manageUrl,
            Optional<Lately> lately)
            implements MailModel {}

    /// What else came into the archive from a day on, the same for all who get this list.
    ///
    /// @param letters    the newest first
    /// @param more       how many there are besides
    /// @param archiveUrl where all letters are
    record Lately(LocalDate since, List<Other> letters, int more, String archiveUrl) {}

    record Other(String title, LocalDate date, String url) {}

    /// The name of its templates.
    default String template() {
        return switch (this) {
            case Confirmation _ -> "confirmation";
            case Return _ -> "return";
            case NewAddress _ -> "newaddress";
            case Moved _ -> "moved";
            case AlreadyReader _ -> "already";
            case Flood _ -> "flood";
            case Stopped _ -> "stopped";
            case Late _ -> "late";
            case Ended _ -> "ended";
            case Letter _ -> "letter";
        };
    }
}
