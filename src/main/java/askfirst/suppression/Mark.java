package askfirst.suppression;

import askfirst.mail.EmailAddress;
import java.time.LocalDate;

/// One thing somebody is known by in any file's format: her profile, an address, or her name with the day
/// they connected.
public record Mark(String text) {
    private static final String ADDRESS = "address:";

    public static Mark of(Profile profile) {
        return new Mark("profile:" + profile.slug());
    }

    public static Mark of(EmailAddress address) {
        return new Mark(ADDRESS + address.normal());
    }

    /// @param name in the one spelling that all of its spellings share
    public static Mark of(String name, LocalDate day) {
        return new Mark("name:" + name + "|" + day);
    }

    /// Of whoever is known by nothing else: enough to hear a never by, and too little to say who was invited.
    public static Mark at(String name, String company) {
        return new Mark("name:" + name + "@" + company);
    }

    /// What is suppressed when it is: an address's own is its mailbox's, which gets no mail at all. No other mark is
    /// an address, because those have no colon.
    String suppressed() {
        return isMailbox() ? text.substring(ADDRESS.length()) : text;
    }

    /// What is claimed by an invitation. Suppressed, it is about the person only, and does nothing to her mailbox.
    String claimed() {
        return "invited " + text;
    }

    boolean isMailbox() {
        return text.startsWith(ADDRESS);
    }
}
