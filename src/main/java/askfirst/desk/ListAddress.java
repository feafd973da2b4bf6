package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.Filter;
import askfirst.theme.ConnectionPage.How;
import askfirst.theme.ConnectionPage.Notice;
import askfirst.theme.Looking;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What addresses of the address book say: what the author looks at, and what her last press did.
final class ListAddress {
    private static final int LONGEST = 200;

    private ListAddress() {}

    /// Whatever is in the address, it is a part of the book.
    static Looking looking(HttpRequest<?> request) {
        String filter = word(filter(parameter(request, "filter")));
        String search = parameter(request, "search");
        return new Looking(filter, search.substring(0, Math.min(search.length(), LONGEST)), page(request));
    }

    static Filter filter(Looking looking) {
        return filter(looking.filter());
    }

    static String word(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The list, where she is in it.
    static String row(Looking looking, How how, Connection person) {
        return person(looking, "/connections", how, person) + "#" + anchor(person);
    }

    static String person(Looking looking, String path, How how, Connection person) {
        return and(looking.at(path), "did=" + word(how) + "&who=" + person.id());
    }

    /// Where she was chosen: the list, or her own page.
    static String chosen(String back, Connection person) {
        return and(back, "did=" + word(How.CHOSEN) + "&who=" + person.id()) + "#" + anchor(person);
    }

    static String list(Looking looking, How how) {
        return and(looking.at("/connections"), "did=" + word(how));
    }

    static Optional<Notice> notice(HttpRequest<?> request, Connections connections) {
        String word = parameter(request, "did");
        Optional<Connection> who = id(parameter(request, "who")).flatMap(connections::find);
        return Stream.of(How.values())
                .filter(it -> word(it).equals(word))
                .findFirst()
                .map(how -> notice(how, who));
    }

    static Notice notice(How how, Optional<Connection> who) {
        return new Notice(how, who.map(Connection::name).orElse(""), who.flatMap(Connection::notNowUntil));
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String anchor(Connection person) {
        return "p-" + person.id();
    }

    private static Filter filter(String word) {
        return Stream.of(Filter.values())
                .filter(it -> word(it).equals(word))
                .findFirst()
                .orElse(Filter.ALL);
    }

    private static String word(How how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int page(HttpRequest<?> request) {
        try {
            return Math.max(1, Integer.parseInt(parameter(request, "page")));
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }

    private static String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().get(name, String.class, "").replaceAll("[\\p{Cc}\\p{Cs}]", " ");
    }

    private static String and(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }
}
