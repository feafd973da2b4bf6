package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A page of the desk about the people the author knows; one record per template, as every [DeskPage].
public sealed interface ConnectionPage extends DeskPage {

    /// `/connections`: the review, in which nobody is ticked.
    ///
    /// @param total    of this filter and search
    /// @param everyone of this search
    record Connections(
            String title,
            Looking looking,
            List<Choice> choices,
            List<Person> people,
            int total,
            int everyone,
            int pages,
            int questions,
            LocalDate today,
            Optional<Notice> notice)
            implements ConnectionPage {}

    /// One row of the review after a press on it, to take its own place there.
    record ConnectionSaid(String title, Person person, Looking looking, LocalDate today, Optional<Notice> notice)
            implements ConnectionPage {}

    /// `/connections/{id}`: one person, and everything the author may do.
    ///
    /// @param invitedOn the day her one invitation left
    record ConnectionShown(
            String title,
            Person person,
            Looking looking,
            LocalDate today,
            Optional<LocalDate> invitedOn,
            Optional<Notice> notice)
            implements ConnectionPage {}

    /// What *never* means, before it is pressed.
    record ConnectionNever(String title, Person person, Looking looking) implements ConnectionPage {}

    /// `/connections/import`: what to bring, and what will be read of it.
    record ConnectionImport(String title, ImportTrouble trouble, String why) implements ConnectionPage {}

    /// Why there is nothing to show of a file.
    enum ImportTrouble {
        NONE,
        NO_FILE,
        /// more than one at once
        SEVERAL_FILES,
        UNREADABLE,
        /// it waited for the author to say what its columns mean, and its hour is over
        FILE_GONE
    }

    /// What an import found and did, in numbers.
    record ConnectionImported(String title, Found found, Done done, List<String> files) implements ConnectionPage {}

    /// What the files were like.
    record Found(
            int people,
            int withoutName,
            int duplicates,
            int withAddress,
            int talkedLately,
            int askedNotToBeContacted,
            List<Row> unusable,
            List<Row> refused,
            Oddities oddities) {}

    /// Cells that were not taken as they came.
    record Oddities(int cleaned, int cut, int droppedUrls, int unreadDates, int sharedAddresses) {}

    /// A row of a file, as a spreadsheet counts, and what is to be said about it.
    record Row(int number, String text) {}

    /// What that did to the address book.
    ///
    /// @param messages    people whose last message is a later one now
    /// @param invitations people of whom it is new who asked whom
    /// @param addresses   from an address book
    record Done(
            int added,
            int changed,
            int unchanged,
            int missing,
            int messages,
            int invitations,
            int addresses,
            int questions) {}

    /// No column of the file is known: the author says what they mean.
    ///
    /// @param action where she says it
    record ConnectionColumns(String title, String action, List<Headers> files) implements ConnectionPage {}

    /// What seems to be the header of a file.
    record Headers(String file, List<String> columns) {}

    /// `/connections/questions`: whose address is it? One after the other.
    ///
    /// @param left  how many there are, this one among them
    /// @param later the address of the next one
    record ConnectionQuestion(String title, Optional<Question> question, int left, String later, LocalDate today)
            implements ConnectionPage {}

    record Question(String action, String address, String name, String company, List<Person> candidates) {}

    /// Somebody of the address book.
    record Person(String id, String name, About about, Said said, Set<Badge> badges) {
        public boolean is(Badge badge) {
            return badges.contains(badge);
        }
    }

    /// What files say about her; "" for what they do not say.
    ///
    /// @param greeting what to call her in a letter
    record About(
            String position,
            String company,
            String profile,
            String address,
            String greeting,
            AskedBy askedBy,
            Optional<LocalDate> connectedOn,
            Optional<LocalDate> missingSince) {}

    /// Who asked whom to connect.
    enum AskedBy {
        UNKNOWN,
        ME,
        THEM
    }

    /// What the author says about her.
    ///
    /// @param tie 1 is close, 3 is loose, 0 is not said
    record Said(int tie, String note, String reason, Optional<LocalDate> lastTalked, Optional<LocalDate> notNowUntil) {}

    /// What is to be known before anybody writes to her.
    enum Badge {
        NEVER,
        NOT_NOW,
        MISSING,
        CHECK_GREETING
    }

    /// A sentence to filter by.
    ///
    /// @param word as in the address
    record Choice(String word, String address, int count) {}

    /// How a press went.
    ///
    /// @param who   "" where it was about nobody, or nobody is left
    /// @param until for what has an end
    record Notice(How how, String who, Optional<LocalDate> until) {}

    /// What a press did.
    enum How {
        TALKED,
        NOT_NOW,
        NOW_AGAIN,
        TIE,
        NOTE,
        REASON,
        /// to be invited
        CHOSEN,
        NEVER,
        DELETED,
        UNDONE_TALKED,
        UNDONE_NOT_NOW,
        UNDONE_TIE,
        UNDONE_NOTE,
        UNDONE_REASON,
        NOTHING_TO_UNDO,
        NO_DAY,
        TOO_LONG;

        public boolean isRefused() {
            return this == NO_DAY || this == TOO_LONG;
        }

        /// Whether the author can take it back.
        public boolean isUndoable() {
            return ordinal() <= REASON.ordinal();
        }
    }
}
