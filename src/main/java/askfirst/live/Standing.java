package askfirst.live;

import java.time.Instant;
import java.util.Optional;

/// Whether mail may leave from this database.
public sealed interface Standing {
    /// It is the live one.
    record Sends() implements Standing {}

    /// It is a copy, until its author says that it is the live one now.
    ///
    /// @param of     when what it holds was the newest; empty when it does not know
    /// @param lately when this folder last was of a live one, as far as its file knows
    record Locked(Why why, Optional<Instant> of, Optional<Instant> lately) implements Standing {}

    /// What tells that it is a copy.
    enum Why {
        /// this newsletter went on after it was saved
        OLDER("this database is older than what was sent from here last"),
        /// it was saved, or copied, on another machine or in another folder
        ELSEWHERE("this database was brought here from another place");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /// What its author is told.
        public String sentence() {
            return "Nothing is sent, because " + words + ".";
        }
    }
}
