package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.site.Site;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import askfirst.suppression.Profile;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds people. All are looked through in memory, because LinkedIn lets nobody have more than 30,000.
@Singleton
class People {
    private static final int PAGE = 100;

    private final ConnectionRepository connections;
    private final Persons persons;
    private final Site site;
    private final Clock clock;

    People(ConnectionRepository connections, Persons persons, Site site, Clock clock) {
        this.connections = connections;
        this.persons = persons;
        this.site = site;
        this.clock = clock;
    }

    Listing list(Filter filter, String search, int page) {
        LocalDate today = today();
        String wanted = Names.normal(search);
        List<Connection> found =
                all().stream().filter(it -> says(it, wanted, search)).toList();
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        for (Filter each : Filter.values())
            counts.put(each, (int)
                    found.stream().filter(it -> each.lets(it, today)).count());
        List<Connection> chosen =
                found.stream().filter(it -> filter.lets(it, today)).toList();
        int pages = Math.max(1, (chosen.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        return new Listing(
                chosen.stream().skip((long) shown * PAGE).limit(PAGE).toList(), chosen.size(), shown, pages, counts);
    }

    /// In the order of their names.
    List<Connection> all() {
        Function<ConnectionRow, Connection> view = viewing();
        Collator names = Collator.getInstance(site.language());
        Comparator<Connection> order = Comparator.<Connection, String>comparing(
                        it -> it.last() + " " + it.first(), names)
                .thenComparing(Connection::id);
        return connections.all().stream().map(view).sorted(order).toList();
    }

    Optional<Connection> find(UUID id) {
        return connections.byId(id).map(row -> viewing().apply(row));
    }

    MatchResult match(String typed) {
        String text = typed.strip();
        Optional<Connection> byId = id(text).flatMap(this::find);
        if (byId.isPresent()) return new MatchResult.One(byId.get());
        List<Connection> all = all();
        Optional<Profile> profile = Profile.of(text);
        Optional<String> address = EmailAddress.parse(text).map(EmailAddress::normal);
        String name = Names.normal(text);
        return Stream.<Predicate<Connection>>of(
                        it -> profile.isPresent() && it.profile().equals(profile),
                        it -> address.isPresent()
                                && it.address().map(EmailAddress::normal).equals(address),
                        it -> !name.isEmpty() && Names.normal(it.name()).equals(name),
                        it -> !name.isEmpty() && saysAll(Names.normal(it.name()), name))
                .map(test -> all.stream().filter(test).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .<MatchResult>map(found ->
                        found.size() == 1 ? new MatchResult.One(found.getFirst()) : new MatchResult.Several(found))
                .orElse(new MatchResult.Nobody());
    }

    /// Whether somebody is never to be written to, for whoever has many to ask about.
    Predicate<ConnectionRow> suppressed() {
        Predicate<Collection<Mark>> suppressed = persons.now();
        return row -> row.neverAt() != null || suppressed.test(row.marks());
    }

    LocalDate today() {
        return clock.instant().atZone(site.zone()).toLocalDate();
    }

    Function<ConnectionRow, Connection> viewing() {
        Predicate<ConnectionRow> suppressed = suppressed();
        return row ->
                row.view(site.zone(), suppressed.test(row) ? Connection.Standing.SUPPRESSED : Connection.Standing.OPEN);
    }

    private static boolean says(Connection it, String wanted, String search) {
        if (search.isBlank()) return true;
        String raw = search.strip().toLowerCase(Locale.ROOT);
        String address = it.address().map(EmailAddress::normal).orElse("");
        return address.contains(raw)
                || !wanted.isEmpty()
                        && saysAll(
                                Names.normal(String.join(
                                        " ", it.name(), it.company(), it.position(), it.note(), it.reason())),
                                wanted);
    }

    private static boolean saysAll(String text, String words) {
        return Stream.of(words.split(" ")).allMatch(text::contains);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
