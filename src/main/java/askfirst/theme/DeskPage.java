package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A page of the author's own, on loopback: one record per template, `themes/desk/html/{template}.jte`.
public sealed interface DeskPage
        permits Checkup,
                ConnectionPage,
                OutboxPage,
                QueuePage,
                RoundPage,
                SendingPage,
                DeskPage.Letters,
                DeskPage.LetterViews,
                DeskPage.Mailbox,
                DeskPage.MailShown,
                DeskPage.Login,
                DeskPage.Door,
                DeskPage.Home,
                DeskPage.Copy,
                DeskPage.Readers,
                DeskPage.Working,
                DeskPage.Busy,
                DeskPage.Missing,
                DeskPage.Refused {
    String title();

    /// `/`: what is being written, and what is wrong with it.
    ///
    /// @param mistakes as the terminal prints them: `file:line: message`
    record Letters(String title, List<Letter> letters, List<String> mistakes, String version) implements DeskPage {}

    /// One letter in the list. `note` says why readers do not see it yet (draft, future), else it is empty.
    record Letter(String title, LocalDate date, String path, String note) {}

    /// One letter in three views, each an address to show in a frame.
    ///
    /// @param hints what the author may want to look at before she sends it
    record LetterViews(
            String title,
            String web,
            String mail,
            String text,
            List<String> hints,
            List<String> mistakes,
            String version)
            implements DeskPage {}

    /// The local mailbox, newest first.
    ///
    /// @param postOffice the server issues and confirmations leave by; empty when they stay here
    /// @param letters    the server letters to one person leave by; empty when they stay here
    record Mailbox(String title, List<Envelope> mails, Optional<String> postOffice, Optional<String> letters)
            implements DeskPage {}

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
    ///
    /// @param answers who waits for her
    /// @param touch   whom to get in touch with next, and why
    record Home(String title, String archive, List<Step> steps, List<Hint> answers, List<Hint> drafts, List<Hint> touch)
            implements DeskPage {
        public boolean isSomethingWaiting() {
            return !answers.isEmpty() || !drafts.isEmpty() || !touch.isEmpty();
        }
    }

    /// `/live`: the newsletter is a copy, and sends nothing until its author says that it is the live one.
    ///
    /// @param why    a sentence; "" when it is the live one
    /// @param of     when what it holds was the newest, in words; "" when nobody knows
    /// @param lately when this folder was sending last, if that was later; else ""
    /// @param issues what is under way in it; each will ask her first
    /// @param mails  how many others wait, and will go
    record Copy(String title, String why, String of, String lately, List<Hint> issues, long mails)
            implements DeskPage {}

    /// One line of the first page, and where it leads.
    record Hint(String text, String path) {}

    /// Something to do before the first letter goes out.
    record Step(Task task, boolean isDone) {}

    /// What is to be done.
    enum Task {
        SEE_LETTERS,
        FIRST_LETTER,
        POSTAL_ADDRESS,
        MAIL_ACCOUNT,
        DOMAIN_CHECK
    }

    /// Who reads.
    record Readers(
            String title,
            long reading,
            long paused,
            long stopped,
            long unreachable,
            Plot plot,
            List<Origin> origins,
            List<Person> newest,
            List<Person> left,
            List<Person> lost)
            implements DeskPage {
        private static final long ENOUGH = 10;

        public long all() {
            return reading + paused;
        }

        /// Of so few people a percentage would say something that is not so.
        public boolean isEnoughForShares() {
            return all() >= ENOUGH;
        }

        public long share(Origin origin) {
            return Math.round(100.0 * origin.readers() / all());
        }
    }

    /// How so many began, as their receipts say.
    record Origin(String began, long readers) {}

    /// Who came or stopped, and when.
    record Person(String address, LocalDate day) {}

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
