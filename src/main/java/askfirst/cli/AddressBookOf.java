package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.MatchResult;
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
                    yield question.apply(visit.room(Connections.class));
                }
            }
            case VisitResult.InUse() -> {
                terminal.complain(
                        "Another command holds the database of " + home.folder() + "; try again in a moment.");
                yield ExitCode.BROKEN;
            }
        };
    }

    /// About one person; whoever is nobody, or several, is the author's mistake.
    int about(String person, BiFunction<Connections, Connection, Integer> question) {
        return ask(connections -> switch (connections.match(person)) {
            case MatchResult.One(Connection one) -> question.apply(connections, one);
            case MatchResult.Nobody() ->
                throw new Mistake("Nobody in your address book is " + Printable.of(person) + ". Nothing was changed.");
            case MatchResult.Several(var several) -> {
                terminal.complain("Several people are " + Printable.of(person) + "; say which by her id:");
                several.stream().limit(20).forEach(it -> terminal.complain(ConnectionAnswer.line(it)));
                yield ExitCode.MISTAKE;
            }
        });
    }
}
