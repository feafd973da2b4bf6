package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Gives people of the address book the addresses another one has for them; whoever has one keeps it.
///
/// Certain are a profile, and a name with a company that only one has. Of anything less the author is asked.
final class Addresses {
    private final Book book;
    private final List<Contact> doubtful = new ArrayList<>();
    private final Map<UUID, Set<Mark>> said = new HashMap<>();
    private int added;

    Addresses(Book book) {
        this.book = book;
    }

    void take(Contact contact) {
        Optional<EmailAddress> address = contact.address();
        if (address.isEmpty()) return;
        Optional<ConnectionRow> byProfile = contact.profile().flatMap(it -> book.ofProfile(it.slug()));
        byProfile.ifPresent(
                row -> said.computeIfAbsent(row.id(), _ -> new HashSet<>()).add(Mark.of(address.get())));
        if (book.ofAddress(address.get().normal()).isPresent()) return;
        if (byProfile.isPresent()) {
            add(byProfile.get(), address.get());
            return;
        }
        List<ConnectionRow> named = contact.name().isBlank()
                ? List.of()
                : book.ofName(contact.name()).toList();
        List<ConnectionRow> colleagues = named.stream()
                .filter(it -> Names.isSameCompany(it.company(), contact.company()))
                .toList();
        if (colleagues.size() == 1) add(colleagues.getFirst(), address.get());
        else if (named.stream().anyMatch(it -> it.address() == null)) doubtful.add(contact);
    }

    /// Addresses of people whose profile says who they are, also where it is another's or they have one already.
    Map<UUID, Set<Mark>> said() {
        return said;
    }

    int added() {
        return added;
    }

    List<Contact> doubtful() {
        return doubtful;
    }

    private void add(ConnectionRow row, EmailAddress address) {
        if (row.address() != null) return;
        FilePerson said = row.said();
        book.put(row.says(new FilePerson(
                said.profile(),
                said.first(),
                said.last(),
                said.company(),
                said.position(),
                said.connectedOn(),
                Optional.of(address))));
        added++;
    }
}
