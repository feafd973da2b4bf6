package askfirst.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A day the author typed: `2026-11-30`.
final class Day {
    private Day() {}

    static LocalDate of(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new Mistake(Printable.of(typed) + " is no day; write it like 2026-11-30. Nothing was changed.");
        }
    }
}
