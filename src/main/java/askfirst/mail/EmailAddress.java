package askfirst.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

/// An address one mail can be sent to, as it goes over the wire: `Anna@bücher.example` is `Anna@xn--bcher-kva.example`.
///
/// RFC 5321 without quoted local parts and address literals, and RFC 6531 (letters of every script before the `@`).
/// Nothing in one can start a new header or turn the reading direction.
public record EmailAddress(String wire) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    /// Controls, format characters (bidi among them), line and paragraph separators, quotes, what is no character at
    /// all, and letters nobody sees.
    private static final Pattern REFUSED =
            Pattern.compile("[\\p{C}\\p{Z}\"\\\\\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800"
                    + "\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    /// With the domains that are kept for examples (RFC 2606): what a sample export says is read as what it stands for.
    private static final DomainValidator DOMAINS = DomainValidator.getInstance(
            false, List.of(new DomainValidator.Item(DomainValidator.ArrayType.GENERIC_PLUS, "example")));

    private static final EmailValidator ADDRESSES = new EmailValidator(false, false, DOMAINS);

    /// Domains that were looked at, for a million addresses of a few providers; no more than so many are kept.
    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private static final int SOUND_AT_MOST = 10_000;

    public EmailAddress {
        if (!isPlain(wire) && !onTheWire(wire).equals(Optional.of(wire)))
            throw new IllegalArgumentException("not an e-mail address");
    }

    /// What a person typed, blanks around it forgiven.
    public static Optional<EmailAddress> parse(String typed) {
        return onTheWire(typed.strip()).map(EmailAddress::new);
    }

    /// The same for every spelling that reaches the same mailbox as far as anybody can know: what uniqueness is decided
    /// by.
    public String normal() {
        return wire.toLowerCase(Locale.ROOT);
    }

    /// A text without this address, however it is spelt there; one that merely ends or begins like it stays.
    public String cutFrom(String text) {
        String cut = text;
        String local = wire.substring(0, wire.lastIndexOf('@') + 1);
        for (String spelling : List.of(wire, local + IDN.toUnicode(domain())))
            cut = Pattern.compile(
                            "(?<![\\p{L}\\p{N}.+_%-])" + Pattern.quote(spelling)
                                    + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(cut)
                    .replaceAll("…");
        return cut;
    }

    public String domain() {
        return wire.substring(wire.lastIndexOf('@') + 1);
    }

    /// Whether only servers that speak SMTPUTF8 can carry it.
    public boolean needsSmtpUtf8() {
        return wire.chars().anyMatch(c -> c > 127);
    }

    @Override
    public String toString() {
        return "EmailAddress[…@" + domain() + "]";
    }

    /// Letters, digits and four signs at a domain that was looked at before: nothing about it is in doubt.
    private static boolean isPlain(String wire) {
        int at = wire.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || wire.length() > LONGEST) return false;
        char before = '.';
        for (int i = 0; i < at; i++) {
            char c = wire.charAt(i);
            boolean isPlain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '_'
                    || c == '-'
                    || c == '+'
                    || c == '.' && before != '.';
            if (!isPlain) return false;
            before = c;
        }
        return before != '.' && SOUND.contains(wire.substring(at + 1));
    }

    private static Optional<String> onTheWire(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST || REFUSED.matcher(address).find()) return Optional.empty();
        String local = Normalizer.normalize(address.substring(0, at), Normalizer.Form.NFC);
        Optional<String> wire = asciiDomain(address.substring(at + 1))
                .map(domain -> local + "@" + domain)
                .filter(EmailAddress::isSound);
        if (wire.isPresent() && SOUND.size() < SOUND_AT_MOST)
            SOUND.add(wire.get().substring(wire.get().lastIndexOf('@') + 1));
        return wire;
    }

    private static Optional<String> asciiDomain(String domain) {
        String composed = Normalizer.normalize(domain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            String ascii = IDN.toASCII(composed).toLowerCase(Locale.ROOT);
            return Optional.of(ascii)
                    .filter(_ -> isTheSame(ascii, composed) && dots(composed) == dots(domain))
                    .filter(DOMAINS::isValid);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /// Because the JDK turns some names into others': to it `faß.example` is `fass.example`.
    private static boolean isTheSame(String ascii, String domain) {
        return ascii.equals(domain) || IDN.toUnicode(ascii).equals(IDN.toUnicode(domain));
    }

    /// Because some letters hold a dot: `⒈com` would be `1.com`.
    private static long dots(String domain) {
        return domain.chars().filter(c -> ".\u3002\uff0e\uff61".indexOf(c) >= 0).count();
    }

    private static boolean isSound(String wire) {
        return bytes(wire) <= LONGEST
                && bytes(wire.substring(0, wire.lastIndexOf('@'))) <= LONGEST_LOCAL
                && !REFUSED.matcher(wire).find()
                && ADDRESSES.isValid(wire);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
