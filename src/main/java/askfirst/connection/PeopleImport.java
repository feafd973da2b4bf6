package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Mark;
import askfirst.suppression.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Brings the people of one file into the address book.
final class PeopleImport {
    private final Book book;
    private final Instant now;
    private final List<UUID> touched = new ArrayList<>();
    private final Map<UUID, Set<Mark>> said = new HashMap<>();
    private int sharedAddresses;
    private int missing;

    PeopleImport(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    void take(PeopleFile file) {
        List<FilePerson> people = file.people();
        Map<Integer, UUID> known = Matching.of(book, people);
        boolean isNewest = isNewest(file.latest());
        for (int i = 0; i < people.size(); i++) {
            UUID id = known.get(i);
            if (id == null) add(people.get(i));
            else update(book.get(id), people.get(i), isNewest);
        }
        if (isNewest) markMissing();
    }

    /// Each person of the file, in its order.
    List<UUID> touched() {
        return touched;
    }

    /// What the file says people are known by, also where it is somebody else's in the address book and stays hers.
    Map<UUID, Set<Mark>> said() {
        return said;
    }

    int sharedAddresses() {
        return sharedAddresses;
    }

    int missing() {
        return missing;
    }

    /// An older export only fills in what is not known. It is one when the author connected with several people after
    /// its last day; with one, because that one may have left.
    private boolean isNewest(Optional<LocalDate> latest) {
        return latest.isPresent()
                && book.old().stream()
                                .filter(it -> it.connectedOn() != null
                                        && it.connectedOn().isAfter(latest.get())
                                        // from when days to come were believed
                                        && it.connectedOn().isBefore(LocalDate.ofInstant(now, ZoneOffset.MAX)))
                                .count()
                        <= 1;
    }

    private void add(FilePerson person) {
        ConnectionRow row = ConnectionRow.added(person, now);
        put(row.says(withFreeKeys(person, row.id())));
    }

    private void update(ConnectionRow row, FilePerson person, boolean isNewest) {
        FilePerson free = withFreeKeys(person, row.id());
        // a blank cell takes nothing away
        ConnectionRow changed =
                row.says(isNewest ? free.and(row.said()) : row.said().and(free));
        put(isNewest ? changed.missing(null) : changed);
    }

    private void put(ConnectionRow row) {
        book.put(row);
        touched.add(row.id());
    }

    private FilePerson withFreeKeys(FilePerson person, UUID id) {
        Optional<Profile> profile = person.profile()
                .filter(it -> book.ofProfile(it.slug())
                        .map(ConnectionRow::id)
                        .orElse(id)
                        .equals(id));
        Optional<EmailAddress> address = person.address()
                .filter(it -> book.ofAddress(it.normal())
                        .map(ConnectionRow::id)
                        .orElse(id)
                        .equals(id));
        if (address.isEmpty() && person.address().isPresent()) sharedAddresses++;
        person.profile().map(Mark::of).ifPresent(mark -> said(id, mark));
        person.address().map(Mark::of).ifPresent(mark -> said(id, mark));
        return new FilePerson(
                profile,
                person.first(),
                person.last(),
                person.company(),
                person.position(),
                person.connectedOn(),
                address);
    }

    private void said(UUID id, Mark mark) {
        said.computeIfAbsent(id, _ -> new HashSet<>()).add(mark);
    }

    private void markMissing() {
        Set<UUID> there = new HashSet<>(touched);
        for (ConnectionRow row : book.old()) {
            if (there.contains(row.id()) || row.missingSince() != null) continue;
            book.put(row.missing(now));
            missing++;
        }
    }
}
