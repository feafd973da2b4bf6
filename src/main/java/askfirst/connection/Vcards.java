package askfirst.connection;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.RawProperty;
import ezvcard.property.Url;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads `.vcf` files (RFC 6350 and the two before it), as Apple and Android write them.
final class Vcards {
    private Vcards() {}

    static List<Contact> read(PartText text, Runnable step) throws IOException {
        var tidy = new Tidy();
        List<Contact> contacts = new ArrayList<>();
        try (VCardReader reader = new VCardReader(text.reader())) {
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                step.run();
                contacts.add(contact(tidy, card));
            }
        }
        return contacts;
    }

    private static Contact contact(Tidy tidy, VCard card) {
        return Contact.of(
                tidy,
                urls(card),
                name(card),
                company(card),
                values(card.getEmails().stream().map(Email::getValue)));
    }

    private static String name(VCard card) {
        FormattedName name = card.getFormattedName();
        if (name != null && name.getValue() != null) return name.getValue();
        var parts = card.getStructuredName();
        return parts == null ? "" : text(parts.getGiven()) + " " + text(parts.getFamily());
    }

    private static String company(VCard card) {
        var organization = card.getOrganization();
        return organization == null || organization.getValues().isEmpty()
                ? ""
                : text(organization.getValues().getFirst());
    }

    /// Apple keeps a LinkedIn profile apart.
    private static List<String> urls(VCard card) {
        return values(Stream.concat(
                card.getUrls().stream().map(Url::getValue),
                card.getExtendedProperties("X-SOCIALPROFILE").stream().map(RawProperty::getValue)));
    }

    private static List<String> values(Stream<@Nullable String> values) {
        return values.flatMap(Stream::ofNullable).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
