package askfirst.connection;

import java.time.LocalDate;
import java.time.YearMonth;

/// Whom the author looks at: one sentence each.
public enum Filter {
    ALL,
    CONNECTED_THIS_MONTH,
    WROTE_THIS_YEAR,
    /// for a year or ever
    SILENT_FOR_A_YEAR,
    NO_ADDRESS,
    WITH_ADDRESS,
    CLOSE;

    boolean lets(Connection it, LocalDate today) {
        return switch (this) {
            case ALL -> true;
            case CONNECTED_THIS_MONTH ->
                it.connectedOn()
                        .map(YearMonth::from)
                        .filter(YearMonth.from(today)::equals)
                        .isPresent();
            case WROTE_THIS_YEAR ->
                it.lastTalked().filter(day -> day.getYear() == today.getYear()).isPresent();
            case SILENT_FOR_A_YEAR ->
                it.lastTalked().filter(day -> day.isAfter(today.minusYears(1))).isEmpty();
            case NO_ADDRESS -> it.address().isEmpty();
            case WITH_ADDRESS -> it.address().isPresent();
            case CLOSE -> it.tie().filter(Tie.CLOSE::equals).isPresent();
        };
    }
}
