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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds people: a page of them in the database; all of them, where somebody asks for all, in memory, because LinkedIn
/// lets nobody have more than 30,000.
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

    /// Only this page is read.
    Listing list(Filter filter, String typed, int page) {
        Search it = Search.of(typed);
        LocalDate today = today();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        LocalDate yearAgo = today.minusYears(1);
        Map<Filter, Integer> counts = connections
                .count(it.address(), it.first(), it.second(), it.third(), it.fourth(), today, month, year, yearAgo)
                .byFilter();
        int total = counts.getOrDefault(filter, 0);
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        List<ConnectionRow> rows = connections.page(
                filter.name(),
                it.address(),
                it.first(),
                it.second(),
                it.third(),
                it.fourth(),
                today,
                month,
                year,
                yearAgo,
                PAGE,
                shown * PAGE);
        return new Listing(views(rows), total, shown, pages, counts);
    }

    /// At most so many who may be written to: closer ties first, and of them who fell silent last.
    List<Connection> outOfTouch(int most) {
        LocalDate today = today();
        return Stream.iterate(0, from -> from + PAGE)
                .map(from -> connections.outOfTouch(today, today.minusYears(1), PAGE, from))
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(rows -> views(rows).stream())
                .filter(it -> !it.isSuppressed())
                .limit(most)
                .toList();
    }

    /// People of one of these names, as [Names#normal] has them, without an address.
    List<Connection> withoutAddress(Set<String> names) {
        return names.isEmpty() ? List.of() : views(connections.withoutAddress(names));
    }

    /// In the order of their names.
    List<Connection> all() {
        Collator names = Collator.getInstance(site.language());
        Comparator<Connection> order = Comparator.<Connection, String>comparing(
                        it -> it.last() + " " + it.first(), names)
                .thenComparing(Connection::id);
        List<ConnectionRow> rows = connections.all();
        return views(rows, rows).stream().sorted(order).toList();
    }

    List<Connection> these(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : views(connections.these(ids));
    }

    Optional<Connection> find(UUID id) {
        return connections.byId(id).map(row -> views(List.of(row)).getFirst());
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
        return row -> row.neverAt() != null || suppressed.test(row.marks()) || suppressed.test(List.of(row.work()));
    }

    LocalDate today() {
        return clock.instant().atZone(site.zone()).toLocalDate();
    }

    private List<Connection> views(List<ConnectionRow> rows) {
        Set<String> names =
                rows.stream().map(row -> FindingRow.called(row.name())).collect(Collectors.toSet());
        return rows.isEmpty() ? List.of() : views(rows, connections.called(names));
    }

    /// Entries that share one thing are one person as far as anybody can know, so the never of one is all of theirs.
    ///
    /// @param kin whoever may share something with them
    private List<Connection> views(List<ConnectionRow> rows, List<ConnectionRow> kin) {
        Predicate<ConnectionRow> suppressed = suppressed();
        Set<Mark> never = kin.stream()
                .filter(suppressed)
                .flatMap(row -> row.marks().stream())
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> row.view(
                        site.zone(),
                        suppressed.test(row) || !Collections.disjoint(row.marks(), never)
                                ? Connection.Standing.SUPPRESSED
                                : Connection.Standing.OPEN))
                .toList();
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
