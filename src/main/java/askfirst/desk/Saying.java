package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.Tie;
import askfirst.theme.ConnectionPage.How;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/// What the author says about somebody by a button, whose name is `say`.
record Saying(Connections connections) {
    /// For how long *not now* is, unless she says a day.
    private static final int MONTHS = 3;

    /// How it went, and how the person is afterwards.
    record Said(How how, Connection connection) {}

    /// Empty when there is nobody of that id, or no such button.
    Optional<Said> say(UUID id, Fields fields) {
        LocalDate today = connections.today();
        return switch (fields.text("say")) {
            case "tie-1" -> said(How.TIE, connections.tie(id, Optional.of(Tie.CLOSE)));
            case "tie-2" -> said(How.TIE, connections.tie(id, Optional.of(Tie.KNOWN)));
            case "tie-3" -> said(How.TIE, connections.tie(id, Optional.of(Tie.LOOSE)));
            case "tie-0" -> said(How.TIE, connections.tie(id, Optional.empty()));
            case "note" -> text(id, "note", How.NOTE, fields, connections::note);
            case "reason" -> text(id, "reason", How.REASON, fields, connections::reason);
            case "talked" -> said(How.TALKED, connections.talked(id, today));
            case "talked-on" ->
                fields.day("day")
                        .filter(day -> !day.isAfter(today))
                        .map(day -> said(How.TALKED, connections.talked(id, day)))
                        .orElseGet(() -> said(How.NO_DAY, connections.find(id)));
            case "not-now" -> said(How.NOT_NOW, connections.notNow(id, today.plusMonths(MONTHS)));
            case "not-now-until" ->
                fields.day("until")
                        .filter(today::isBefore)
                        .map(day -> said(How.NOT_NOW, connections.notNow(id, day)))
                        .orElseGet(() -> said(How.NO_DAY, connections.find(id)));
            case "now-again" -> said(How.NOW_AGAIN, connections.notNow(id, today));
            default -> Optional.empty();
        };
    }

    private Optional<Said> text(
            UUID id, String name, How how, Fields fields, BiFunction<UUID, String, Optional<Connection>> keep) {
        return fields.isTooLong(name)
                ? said(How.TOO_LONG, connections.find(id))
                : said(how, keep.apply(id, fields.text(name)));
    }

    private static Optional<Said> said(How how, Optional<Connection> connection) {
        return connection.map(it -> new Said(how, it));
    }
}
