package askfirst.connection;

import askfirst.mail.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives people of the address book the addresses another one has for them; whoever has one keeps it.
///
/// Certain are a profile, and a name with a company that only one has. Of anything less the author is asked.
final class Addresses {
    private final Book book;
    private final List<Contact> doubtful = new ArrayList<>();
    private int added;

    Addresses(Book book) {
        this.book = book;
    }

    void take(Contact contact) {
        Optional<EmailAddress> address = contact.address();
        if (address.isEmpty() || book.ofAddress(address.get().normal()).isPresent()) return;
        Optional<ConnectionRow> byProfile = contact.profile().flatMap(it -> book.ofProfile(it.slug()));
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
