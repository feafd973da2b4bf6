package askfirst.connection;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads `.vcf` files (RFC 6350 and the two before it), as Apple and Android write them: names, companies, addresses,
/// profiles.
final class Vcards extends VObjectDataAdapter {
    private final Tidy tidy = new Tidy();
    private final List<Contact> contacts = new ArrayList<>();
    private final Runnable step;
    private final List<String> urls = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private String name = "";
    private String parts = "";
    private String company = "";

    private Vcards(Runnable step) {
        this.step = step;
    }

    static List<Contact> read(PartText text, Runnable step) throws IOException {
        var cards = new Vcards(step);
        try (var reader = new VObjectReader(text.reader(), SyntaxRules.vcard())) {
            reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
            reader.parse(cards);
        }
        return cards.contacts;
    }

    @Override
    public void onComponentBegin(String component, Context context) {
        urls.clear();
        addresses.clear();
        name = "";
        parts = "";
        company = "";
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        String value = property.getValue();
        switch (property.getName().toUpperCase(Locale.ROOT)) {
            case "FN" -> name = VObjectPropertyValues.unescape(value);
            case "N" -> parts = firstAndLast(VObjectPropertyValues.parseSemiStructured(value));
            case "ORG" ->
                company = String.join(
                        "", VObjectPropertyValues.parseSemiStructured(value, 2).subList(0, 1));
            case "EMAIL" -> addresses.add(VObjectPropertyValues.unescape(value));
            // Apple keeps profiles apart
            case "URL", "X-SOCIALPROFILE" -> urls.add(VObjectPropertyValues.unescape(value));
            default -> {}
        }
    }

    @Override
    public void onComponentEnd(String component, Context context) {
        step.run();
        contacts.add(Contact.of(tidy, urls, name.isBlank() ? parts : name, company, addresses));
    }

    private static String firstAndLast(List<String> parts) {
        return (parts.size() > 1 ? parts.get(1) + " " : "") + (parts.isEmpty() ? "" : parts.getFirst());
    }
}
