package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.Tie;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
        return connections.outOfTouch(MOST).stream()
                .map(it -> new DeskPage.Hint(it.name() + ": " + why(it, today), "/connections/" + it.id()))
                .toList();
    }

    private static String why(Connection it, LocalDate today) {
        String tie = it.tie().filter(Tie.CLOSE::equals).isPresent() ? "a close tie" : "somebody you know";
        return it.lastTalked()
                .map(day -> ChronoUnit.YEARS.between(day, today))
                .map(years -> tie + ", silent for " + (years == 1 ? "a year" : years + " years"))
                .orElse(tie + ", and nothing is known of when you last talked");
    }
}
