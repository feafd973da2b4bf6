package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.Earlier;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.theme.OutboxPage.How;
import askfirst.theme.OutboxPage.Notice;
import askfirst.theme.OutboxPage.Way;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What addresses of the outbox say: what the author's last press did, and to which letter.
final class LetterAddress {
    private LetterAddress() {}

    static String at(String path, How how) {
        return path + (path.contains("?") ? "&" : "?") + "did=" + word(how);
    }

    /// With the letter it was about, so that its person can be named.
    static String at(String path, How how, UUID letter) {
        return at(path, how) + "&letter=" + letter;
    }

    static String letter(UUID id, How how) {
        return at("/outbox/" + id, how, id);
    }

    static Optional<Notice> notice(HttpRequest<?> request, Outbox outbox, Connections connections) {
        return how(parameter(request, "did")).map(told -> {
            Optional<Letter> letter =
                    ListAddress.id(parameter(request, "letter")).flatMap(outbox::look);
            How how = letter.filter(it -> it.kind() == Letter.Kind.LETTER).isPresent() ? ofALetter(told) : told;
            Optional<Connection> who = letter.flatMap(Letter::person)
                    .or(() -> ListAddress.id(parameter(request, "who")).flatMap(connections::find));
            Optional<Earlier> before =
                    who.filter(_ -> how == How.ALREADY_INVITED).flatMap(it -> outbox.invitedBefore(it.id()));
            return new Notice(
                    how,
                    letter.map(it -> it.id().toString()).orElse(""),
                    who.map(Connection::name).orElse(""),
                    before.map(Earlier::day).or(() -> letter.flatMap(Letter::holdUntil)),
                    before.flatMap(Earlier::by).map(Drawn::way).orElse(Way.NONE));
        });
    }

    static String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().get(name, String.class, "");
    }

    /// What is said about links and answers is not so for a letter that invites to nothing.
    private static How ofALetter(How how) {
        if (how == How.SENT || how == How.ARRIVED) return How.LETTER_SENT;
        return how == How.COPIED ? How.LETTER_COPIED : how;
    }

    private static Optional<How> how(String word) {
        return Stream.of(How.values()).filter(it -> word(it).equals(word)).findFirst();
    }

    private static String word(How how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
