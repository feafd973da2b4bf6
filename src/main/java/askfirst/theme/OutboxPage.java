package askfirst.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A page of the desk about letters to one person each; one record per template, as every [DeskPage].
public sealed interface OutboxPage extends DeskPage {

    /// `/outbox`: what waits for the author, most worth a personal line first.
    record Outbox(
            String title,
            List<Row> drafts,
            List<Row> chosen,
            List<Row> approved,
            List<Row> unknown,
            List<Row> held,
            OutboxPost post,
            Optional<Notice> notice)
            implements OutboxPage {

        public boolean isEmpty() {
            return drafts.isEmpty() && chosen.isEmpty() && approved.isEmpty() && unknown.isEmpty() && held.isEmpty();
        }

        /// Those of the approved that are to be pasted.
        public long queued() {
            return approved.stream()
                    .filter(it -> it.standing() == Standing.APPROVED && it.way() == Way.MESSAGE)
                    .count();
        }
    }

    /// `/outbox/{id}`: one letter and everything the author may do with it.
    ///
    /// @param footer what the program adds below its text
    /// @param rules  what an invitation by mail needs where the author said she is
    /// @param before the draft before it in the list, as an id; "" at an end
    record OutboxLetter(
            String title,
            Row row,
            Words words,
            ConnectionPage.Person person,
            List<Mistake> mistakes,
            String footer,
            String rules,
            String before,
            String after,
            LocalDate today,
            Optional<Notice> notice)
            implements OutboxPage {}

    /// How do you know her, and why may you write? Asked before somebody is chosen.
    ///
    /// @param back where the author came from; "" for the outbox
    record OutboxReason(String title, String name, String action, String back) implements OutboxPage {}

    /// One letter in a list.
    ///
    /// @param until for one on hold
    record Row(
            String id,
            String name,
            String about,
            Standing standing,
            Way way,
            List<Badge> badges,
            Optional<LocalDate> until,
            Marks marks,
            Aim aim) {}

    /// Whether a letter invites.
    enum Aim {
        INVITATION,
        LETTER
    }

    /// What has happened to a letter.
    record Marks(Optional<Instant> opened, Optional<Instant> left, Optional<Instant> wroteBack) {
        public boolean isOpened() {
            return opened.isPresent();
        }

        public boolean hasLeft() {
            return left.isPresent();
        }

        public boolean wroteHerself() {
            return wroteBack.isPresent();
        }
    }

    /// What stands in a letter.
    ///
    /// @param sameness how many of its words in a hundred are the round's, filled in
    record Words(String subject, String text, int version, int sameness, List<Style> styles, Ways ways) {}

    /// By which ways it can go.
    enum Ways {
        MESSAGE_ONLY,
        MESSAGE_AND_FILE,
        ALL
    }

    /// Where a letter stands.
    enum Standing {
        CHOSEN,
        ON_HOLD,
        DRAFT,
        APPROVED,
        /// whether the mail arrived nobody can know
        UNKNOWN,
        ASKED,
        YES,
        NO,
        NEVER,
        UNANSWERED,
        BOUNCED,
        DROPPED
    }

    /// How a letter gets to its person.
    enum Way {
        NONE,
        MESSAGE,
        MAIL,
        FILE
    }

    /// What the author should see at a glance; a count of days or years, or the name of a field, where there is one.
    record Badge(Kind kind, long count, String field) {
        public enum Kind {
            UNCHANGED,
            CLOSE,
            TALKED,
            SILENT,
            GREETING,
            NO_INVITATION,
            OTHER_ADDRESS,
            LOST_ADDRESS,
            UNFILLED
        }
    }

    /// What a friend would say about a letter.
    enum Style {
        ANNOUNCEMENT,
        LINKS,
        NO_QUESTION
    }

    /// What is wrong with a text.
    ///
    /// @param line from 1; 0 for the whole
    record Mistake(int line, String text) {}

    /// Something to open.
    record Link(String address, String words) {}

    /// How a press went.
    ///
    /// @param id  of the letter it was about, "" for none
    /// @param day until when it waits, or when she was invited before
    /// @param way she was invited before
    record Notice(How how, String id, String who, Optional<LocalDate> day, Way way) {}

    /// What a press did.
    enum How {
        CHOSEN,
        CHOSEN_BEFORE,
        WRITTEN_BEFORE,
        ALREADY_INVITED,
        SUPPRESSED,
        NOBODY,
        BEGUN,
        APPROVED,
        NOT_OPENED,
        TALKED_LATELY,
        NOT_NOW,
        CLOSE_UNCHANGED,
        NO_MAILBOX,
        NO_ADDRESS,
        NO_DRAFT,
        NOT_AS_SEEN,
        SAVED,
        STALE,
        HELD,
        NOT_HELD,
        NO_DAY,
        DROPPED,
        NOT_DROPPED,
        TAKEN_BACK,
        NOT_TAKEN_BACK,
        SENT,
        LETTER_SENT,
        NOT_SENT,
        WROTE_BACK,
        BOUNCED,
        OTHER_ROUTE,
        ARRIVED,
        NOT_ARRIVED,
        COPIED,
        LETTER_COPIED,
        NOT_COPIED;

        /// Whether it is what the author pressed for.
        public boolean isGood() {
            return switch (this) {
                case CHOSEN, BEGUN, APPROVED, SAVED, HELD, DROPPED, TAKEN_BACK, SENT, WROTE_BACK -> true;
                case BOUNCED, OTHER_ROUTE, ARRIVED, NOT_ARRIVED, COPIED, CHOSEN_BEFORE -> true;
                case WRITTEN_BEFORE, LETTER_SENT, LETTER_COPIED -> true;
                case NOT_NOW, CLOSE_UNCHANGED, NO_MAILBOX -> false;
                case ALREADY_INVITED, SUPPRESSED, NOBODY, NOT_OPENED, TALKED_LATELY, NO_ADDRESS, NO_DRAFT -> false;
                case NOT_AS_SEEN, STALE, NOT_HELD, NO_DAY, NOT_DROPPED, NOT_TAKEN_BACK, NOT_SENT, NOT_COPIED -> false;
            };
        }
    }
}
