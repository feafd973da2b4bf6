package askfirst.desk;

import askfirst.connection.Connections;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.theme.OutboxPage.How;
import askfirst.theme.OutboxPage.Notice;
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
        Optional<Letter> letter = ListAddress.id(parameter(request, "letter")).flatMap(outbox::look);
        String who = letter.map(Drawn::name)
                .or(() -> ListAddress.id(parameter(request, "who"))
                        .flatMap(connections::find)
                        .map(it -> it.name()))
                .orElse("");
        return how(parameter(request, "did"))
                .map(how -> new Notice(
                        how, letter.map(it -> it.id().toString()).orElse(""), who, letter.flatMap(Letter::holdUntil)));
    }

    static String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().get(name, String.class, "");
    }

    private static Optional<How> how(String word) {
        return Stream.of(How.values()).filter(it -> word(it).equals(word)).findFirst();
    }

    private static String word(How how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
