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
/// Certain are a profile, an address, and a name with a company that only one has. Of anything less the author is
/// asked.
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
        List<ConnectionRow> named = contact.name().isBlank()
                ? List.of()
                : book.ofName(contact.name()).toList();
        Optional<ConnectionRow> owner = contact.profile()
                .flatMap(it -> book.ofProfile(it.slug()))
                .or(() -> ofAddress(contact))
                .or(() -> onlyColleague(named, contact));
        owner.ifPresent(row -> says(row, contact));
        if (book.ofAddress(address.get().normal()).isPresent()) return;
        if (owner.isPresent()) add(owner.get(), address.get());
        else if (named.stream().anyMatch(it -> it.address() == null)) doubtful.add(contact);
    }

    private Optional<ConnectionRow> ofAddress(Contact contact) {
        return contact.addresses().stream()
                .flatMap(it -> book.ofAddress(it.normal()).stream())
                .findFirst();
    }

    private static Optional<ConnectionRow> onlyColleague(List<ConnectionRow> named, Contact contact) {
        List<ConnectionRow> colleagues = named.stream()
                .filter(it -> Names.isSameCompany(it.company(), contact.company()))
                .toList();
        return colleagues.size() == 1 ? Optional.of(colleagues.getFirst()) : Optional.empty();
    }

    private void says(ConnectionRow row, Contact contact) {
        Set<Mark> marks = said.computeIfAbsent(row.id(), _ -> new HashSet<>());
        for (EmailAddress each : contact.addresses()) marks.add(Mark.of(each));
    }

    /// All addresses of people of whom it is certain who they are, also where one is another's or they have one
    /// already.
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
