package askfirst.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One SPF record (RFC 7208): who may send mail in a domain's name.
record Spf(String text) {
    private static final Pattern KNOWN = Pattern.compile(
            "[+\\-~?]?(all|include:\\S+|a|a[:/]\\S+|mx|mx[:/]\\S+|ptr|ptr:\\S+|ip4:\\S+|ip6:\\S+|exists:\\S+)"
                    + "|[a-z][a-z0-9._-]*=\\S*");

    /// Those among a name's texts.
    static List<Spf> among(List<String> texts) {
        return texts.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?"))
                .map(Spf::new)
                .toList();
    }

    /// Several as one: what one of them lets in stays in, and the last word is that of the first that has one.
    static Spf joined(List<Spf> records) {
        Stream<String> hosts = records.stream()
                .flatMap(it -> it.terms().stream())
                .filter(it -> !it.matches("[+\\-~?]?all"))
                .distinct();
        String last =
                records.stream().flatMap(it -> it.all().stream()).findFirst().orElse("~all");
        return new Spf("v=spf1 "
                + String.join(" ", Stream.concat(hosts, Stream.of(last)).toList()));
    }

    /// As they are written, in lower case.
    List<String> terms() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .skip(1)
                .toList();
    }

    /// The last word, about everybody else: `-all`, `~all`, `?all`, `+all`.
    Optional<String> all() {
        return terms().stream()
                .filter(it -> it.matches("[+\\-~?]?all"))
                .findFirst()
                .map(it -> it.equals("all") ? "+all" : it);
    }

    /// The first term nobody understands, for which a receiver throws the whole record away.
    Optional<String> mistake() {
        return terms().stream().filter(it -> !KNOWN.matcher(it).matches()).findFirst();
    }

    /// Whether somebody else's record decides about everybody else.
    boolean isRedirected() {
        return all().isEmpty() && terms().stream().anyMatch(it -> it.startsWith("redirect="));
    }
}
