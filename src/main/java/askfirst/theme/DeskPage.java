package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A page of the author's own, on loopback: one record per template, `themes/desk/html/{template}.jte`.
public interface DeskPage {
    String title();

    /// `/`: what is being written, and what is wrong with it.
    ///
    /// @param mistakes as the terminal prints them: `file:line: message`
    record Letters(String title, List<Letter> letters, List<String> mistakes, String version) implements DeskPage {}

    /// One letter in the list. `note` says why readers do not see it yet (draft, future), else it is empty.
    record Letter(String title, LocalDate date, String path, String note) {}

    /// One letter in three views, each an address to show in a frame.
    record LetterViews(String title, String web, String mail, String text, List<String> mistakes, String version)
            implements DeskPage {}

    /// The local mailbox, newest first.
    record Mailbox(String title, List<Envelope> mails) implements DeskPage {}

    /// A mail in the list; `sent` as its Date header says.
    record Envelope(String path, String to, String subject, String sent) {}

    /// One mail as a mail program shows it.
    ///
    /// @param html address of the HTML part, to show in a frame
    record MailShown(String title, Envelope envelope, String from, Optional<String> html, String text, String source)
            implements DeskPage {}

    /// The page before the door, with the button that opens it.
    record Login(String title, String action) implements DeskPage {}

    /// Why somebody stands outside.
    enum Why {
        NO_SESSION,
        LINK_GONE,
        TOO_MANY,
        /// a button nobody showed her
        STRANGE,
        LEFT
    }

    /// Outside the door, and how to come in.
    record Door(String title, Why why) implements DeskPage {}

    /// What waits for the author.
    record Home(String title, List<Step> steps, String archive) implements DeskPage {}

    /// Something to do before the first letter goes out.
    enum Step {
        POSTAL_ADDRESS,
        MAIL_ACCOUNT
    }

    /// A job that goes on.
    ///
    /// @param path where it is asked again
    /// @param of 0 while nobody knows how much there is
    record Working(String title, String path, long done, long of) implements DeskPage {}

    /// Another job is still running, at `path`.
    record Busy(String title, String path) implements DeskPage {}

    /// Something that is not there.
    record Missing(String title) implements DeskPage {}

    /// Something was refused, or is broken.
    ///
    /// @param status as HTTP counts them
    record Refused(String title, int status) implements DeskPage {}
}
