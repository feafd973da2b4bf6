package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody in another program's address book.
///
/// @param addresses the one to write to comes first
record Contact(Optional<Profile> profile, String name, String company, List<EmailAddress> addresses) {

    static List<Contact> of(Table table, Runnable step) {
        var tidy = new Tidy();
        List<Contact> contacts = new ArrayList<>();
        table.each(row -> {
            step.run();
            String parts = row.cell(Column.FIRST) + " " + row.cell(Column.LAST);
            contacts.add(of(
                    tidy,
                    row.cells(Column.PROFILE).toList(),
                    parts.isBlank() ? row.cell(Column.NAME) : parts,
                    row.cell(Column.COMPANY),
                    row.cells(Column.ADDRESS).toList()));
        });
        return contacts;
    }

    static Contact of(Tidy tidy, List<String> urls, String name, String company, List<String> addresses) {
        return new Contact(
                urls.stream().flatMap(it -> Profile.of(it).stream()).findFirst(),
                tidy.line(name, 2 * FilePerson.LONGEST_NAME),
                tidy.line(company, FilePerson.LONGEST_TEXT),
                addresses.stream()
                        .flatMap(it -> EmailAddress.parse(it).stream())
                        .toList());
    }

    Optional<EmailAddress> address() {
        return addresses.stream().findFirst();
    }
}
