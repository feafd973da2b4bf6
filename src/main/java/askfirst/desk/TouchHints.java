package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.Tie;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// Whom the author is close to and has not heard of for long: at most five, each with the reason.
@Singleton
final class TouchHints implements Hints {
    private static final int MOST = 5;

    private final Connections connections;

    TouchHints(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Corner corner() {
        return Corner.TOUCH;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        LocalDate today = connections.today();
        return connections.all().stream()
                .filter(it -> isWorthALine(it, today))
                .sorted(Comparator.comparing((Connection it) -> it.tie().orElse(Tie.LOOSE))
                        .thenComparing(it -> it.lastTalked().orElse(LocalDate.MIN), Comparator.reverseOrder())
                        .thenComparing(Connection::name))
                .limit(MOST)
                .map(it -> new DeskPage.Hint(it.name() + ": " + why(it, today), "/connections/" + it.id()))
                .toList();
    }

    private static boolean isWorthALine(Connection it, LocalDate today) {
        return !it.isSuppressed()
                && it.tie().filter(tie -> tie != Tie.LOOSE).isPresent()
                && it.notNowUntil().filter(today::isBefore).isEmpty()
                && it.lastTalked()
                        .filter(day -> day.isAfter(today.minusYears(1)))
                        .isEmpty();
    }

    private static String why(Connection it, LocalDate today) {
        String tie = it.tie().filter(Tie.CLOSE::equals).isPresent() ? "a close tie" : "somebody you know";
        return it.lastTalked()
                .map(day -> ChronoUnit.YEARS.between(day, today))
                .map(years -> tie + ", silent for " + (years == 1 ? "a year" : years + " years"))
                .orElse(tie + ", and nothing is known of when you last talked");
    }
}
