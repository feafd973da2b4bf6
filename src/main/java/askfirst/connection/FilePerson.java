package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Profile;
import java.time.LocalDate;
import java.util.Optional;

/// Somebody as one row of a file has her.
record FilePerson(
        Optional<Profile> profile,
        String first,
        String last,
        String company,
        String position,
        Optional<LocalDate> connectedOn,
        Optional<EmailAddress> address) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 300;

    String name() {
        return (first + " " + last).strip();
    }

    /// With what another row about her adds.
    FilePerson and(FilePerson more) {
        return new FilePerson(
                profile.or(more::profile),
                first,
                last,
                company.isEmpty() ? more.company : company,
                position.isEmpty() ? more.position : position,
                connectedOn.or(more::connectedOn),
                address.or(more::address));
    }
}
