package askfirst.subscription;

import askfirst.mail.EmailAddress;
import java.util.Arrays;
import java.util.List;

/// The mailboxes of the random histories; two of them are one.
enum Who {
    ANNA("anna@example.com"),
    SAME_ANNA("Anna@Example.com"),
    BERT("bert@bücher.example.com"),
    CARLA("carla+list@example.org"),
    DORA("dora@example.net");

    final EmailAddress address;

    Who(String typed) {
        address = TestRooms.address(typed);
    }

    String normal() {
        return address.normal();
    }

    /// Each mailbox once.
    static List<Who> mailboxes() {
        return Arrays.stream(values()).filter(who -> who != SAME_ANNA).toList();
    }
}
