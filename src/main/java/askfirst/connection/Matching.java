package askfirst.connection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Who of a file is who in the address book: the surest signs of all people first, and nobody twice.
///
/// A profile; else an address; else a name and the day they connected; else, where a format has neither profile nor
/// day, a name and a company that only one has.
final class Matching {
    private final Book book;
    private final List<FilePerson> people;
    private final Map<Integer, UUID> known = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    private Matching(Book book, List<FilePerson> people) {
        this.book = book;
        this.people = people;
    }

    /// By the place in the list; whoever is not in it is new.
    static Map<Integer, UUID> of(Book book, List<FilePerson> people) {
        var matching = new Matching(book, people);
        matching.pass(Matching::byProfile);
        matching.pass(Matching::byAddress);
        matching.pass(Matching::byNameAndDay);
        matching.pass(Matching::byNameAndCompany);
        return matching.known;
    }

    private void pass(BiFunction<Matching, FilePerson, Optional<ConnectionRow>> sign) {
        for (int i = 0; i < people.size(); i++) {
            if (known.containsKey(i)) continue;
            Optional<ConnectionRow> found = sign.apply(this, people.get(i));
            if (found.isPresent()) {
                known.put(i, found.get().id());
                taken.add(found.get().id());
            }
        }
    }

    private Optional<ConnectionRow> byProfile(FilePerson person) {
        return person.profile().flatMap(it -> book.ofProfile(it.slug())).filter(this::isFree);
    }

    /// A mailbox that several people use is no sign, when their profiles, names and days all differ.
    private Optional<ConnectionRow> byAddress(FilePerson person) {
        return person.address()
                .flatMap(it -> book.ofAddress(it.normal()))
                .filter(this::isFree)
                .filter(row -> person.profile().isEmpty()
                        || row.profile() == null
                        || isSameDay(person, row)
                        || Names.normal(row.name()).equals(Names.normal(person.name())));
    }

    private Optional<ConnectionRow> byNameAndDay(FilePerson person) {
        if (person.connectedOn().isEmpty()) return Optional.empty();
        List<ConnectionRow> found =
                named(person).filter(row -> isSameDay(person, row)).toList();
        return found.stream()
                .filter(row -> Names.normal(row.company()).equals(Names.normal(person.company())))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Optional<ConnectionRow> byNameAndCompany(FilePerson person) {
        boolean isBare = person.connectedOn().isEmpty() && person.profile().isEmpty();
        List<ConnectionRow> found = named(person)
                .filter(row -> isBare || isBare(row))
                .filter(row -> Names.normal(row.company()).equals(Names.normal(person.company())))
                .filter(row -> !person.company().isBlank() || isBare && isBare(row))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Stream<ConnectionRow> named(FilePerson person) {
        return book.ofName(person.name()).filter(this::isFree);
    }

    private boolean isFree(ConnectionRow row) {
        return !taken.contains(row.id());
    }

    private static boolean isBare(ConnectionRow row) {
        return row.connectedOn() == null && row.profile() == null;
    }

    private static boolean isSameDay(FilePerson person, ConnectionRow row) {
        return person.connectedOn().isPresent() && person.connectedOn().equals(Optional.ofNullable(row.connectedOn()));
    }
}
