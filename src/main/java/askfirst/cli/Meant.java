package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.MatchResult;

/// The one person the author means; whoever is nobody, or several, is her mistake.
final class Meant {
    private static final int SHOWN = 20;

    private Meant() {}

    static Connection by(String text, Connections connections, Terminal terminal) {
        return switch (connections.match(text)) {
            case MatchResult.One(Connection one) -> one;
            case MatchResult.Nobody() ->
                throw new Mistake("Nobody in your address book is " + Printable.of(text) + ". Nothing was changed.");
            case MatchResult.Several(var several) -> {
                several.stream().limit(SHOWN).forEach(it -> terminal.complain(ConnectionAnswer.line(it)));
                throw new Mistake("Several people are " + Printable.of(text) + "; say which by her id.");
            }
        };
    }
}
