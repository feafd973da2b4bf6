package askfirst.theme;

import java.time.LocalDate;
import java.util.List;

/// A page of the desk about rounds: letters prepared together for one occasion.
public sealed interface RoundPage extends DeskPage {

    /// `/rounds`, the newest first.
    record Rounds(String title, List<Round> rounds, int chosen) implements RoundPage {}

    /// `/rounds/{id}`: what came of one.
    record RoundShown(String title, Round round, AnswerPlot plot, List<OutboxPage.Row> letters) implements RoundPage {}

    /// `/rounds/new`: the text, and how it would read.
    ///
    /// @param chosen those it may be for
    record RoundNew(
            String title, Draft draft, List<Chosen> chosen, List<OutboxPage.Mistake> mistakes, List<Reading> readings)
            implements RoundPage {}

    /// One of the chosen.
    ///
    /// @param id of her invitation
    record Chosen(String id, String name, Part part) {}

    /// Whether she gets a draft in this round.
    enum Part {
        TAKEN,
        LEFT_FOR_LATER
    }

    /// What the author typed.
    record Draft(String occasion, String subject, String text, Typed typed) {}

    /// Whether she typed anything yet.
    enum Typed {
        NOTHING,
        SOMETHING
    }

    /// The text as one real person would get it.
    record Reading(String name, String text, List<OutboxPage.Style> styles) {}

    /// One round and its numbers.
    record Round(String id, String occasion, LocalDate begun, Numbers numbers, Mail mail) {}

    /// Whether its letters go on leaving by mail.
    enum Mail {
        GOES_ON,
        PAUSED_BY_NEVERS,
        PAUSED_BY_BOUNCES
    }

    /// Counts of people. Below ten asked there is no rate.
    record Numbers(
            int drafted, int asked, int yes, int no, int never, int wroteBack, int open, int expired, int bounced) {
        private static final int ENOUGH = 10;

        public int answered() {
            return yes + no + never + wroteBack;
        }

        public boolean hasRate() {
            return asked >= ENOUGH;
        }

        /// In a hundred.
        public int rate() {
            return Math.round(100f * answered() / asked);
        }
    }
}
