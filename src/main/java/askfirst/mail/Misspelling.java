package askfirst.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.DomainValidator;

/// An address whose domain is one slip of the finger away from a great provider's: `anna@gmial.com`, `anna@web.con`.
public final class Misspelling {
    private static final Set<String> PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.de",
            "outlook.fr",
            "hotmail.com",
            "hotmail.de",
            "hotmail.fr",
            "hotmail.it",
            "hotmail.es",
            "hotmail.co.uk",
            "yahoo.com",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.it",
            "yahoo.es",
            "yahoo.co.uk",
            "yahoo.co.in",
            "yahoo.co.jp",
            "ymail.com",
            "icloud.com",
            "proton.me",
            "protonmail.com",
            "fastmail.com",
            "t-online.de",
            "freenet.de",
            "posteo.de",
            "mailbox.org",
            "arcor.de",
            "bluewin.ch",
            "orange.fr",
            "wanadoo.fr",
            "laposte.net",
            "libero.it",
            "comcast.net",
            "verizon.net",
            "yandex.ru");
    /// Real ones that are as near to a great one as a slip would be.
    private static final Set<String> NEIGHBOURS = Set.of("mail.com", "email.com", "fmail.com", "gmx.com");
    private static final List<String> ENDINGS = List.of("com", "net", "org", "de");

    private Misspelling() {}

    /// What was probably meant; empty when nothing looks wrong.
    public static Optional<String> corrected(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 254) return Optional.empty();
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        String likelier = provider(withKnownEnding(domain));
        return Optional.of(address.substring(0, at) + "@" + likelier)
                .filter(_ -> !likelier.equals(domain))
                .filter(it -> EmailAddress.parse(it).isPresent());
    }

    private static String withKnownEnding(String domain) {
        int dot = domain.lastIndexOf('.');
        String ending = domain.substring(dot + 1);
        if (dot < 1 || DomainValidator.getInstance().isValidTld(ending)) return domain;
        return ENDINGS.stream()
                .filter(known -> isOneSlip(ending, known))
                .findFirst()
                .map(known -> domain.substring(0, dot + 1) + known)
                .orElse(domain);
    }

    private static String provider(String domain) {
        if (PROVIDERS.contains(domain) || NEIGHBOURS.contains(domain)) return domain;
        return PROVIDERS.stream()
                .filter(known -> isOneSlip(domain, known) && !isTheirsElsewhere(domain, known))
                .sorted()
                .findFirst()
                .orElse(domain);
    }

    /// Two countries' domains of one provider are two providers: `yahoo.dk` is not a slip of `yahoo.de`.
    private static boolean isTheirsElsewhere(String domain, String known) {
        return Stream.of(domain, known).allMatch(it -> it.lastIndexOf('.') == it.length() - 3)
                && name(domain).equals(name(known));
    }

    private static String name(String domain) {
        return domain.substring(0, domain.lastIndexOf('.'));
    }

    /// One letter left out, put in or replaced, or two neighbours swapped.
    private static boolean isOneSlip(String a, String b) {
        if (a.length() > b.length()) return isOneSlip(b, a);
        int same = 0;
        while (same < a.length() && a.charAt(same) == b.charAt(same)) same++;
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (a.length() < b.length()) return restA.equals(restB.substring(1));
        return !restA.isEmpty() && (restA.substring(1).equals(restB.substring(1)) || isSwapped(restA, restB));
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
