package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.visit.Visit;
import askfirst.visit.VisitResult;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Opens the author's address book for one question.
record AddressBookOf(Terminal terminal, Home home) {

    int ask(Function<Connections, Integer> question) {
        Content content = Content.read(terminal, home);
        Settings settings = content.settings();
        if (content.site().isEmpty() || !content.problems().isEmpty())
            return content.refused("Nothing was read or changed.");
        var opened = Visit.open(
                home.data(),
                RegisterOf.postgres(settings),
                terminal.clock(),
                content.site().get());
        return switch (opened) {
            case VisitResult.Opened(Visit visit) -> {
                try (visit) {
                    Connections connections = visit.room(Connections.class);
                    connections.renew();
                    yield question.apply(connections);
                }
            }
            case VisitResult.InUse() -> RegisterOf.inUse(terminal, home);
        };
    }

    /// About one person.
    int about(String person, BiFunction<Connections, Connection, Integer> question) {
        return ask(connections -> question.apply(connections, Meant.by(person, connections, terminal)));
    }
}
