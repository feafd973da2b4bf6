package askfirst.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a domain wants done with mail that only pretends to come from it (RFC 7489).
record Dmarc(Map<String, String> tags) {
    private static final List<String> POLICIES = List.of("none", "quarantine", "reject");

    /// Those among a name's texts.
    static List<Dmarc> among(List<String> texts) {
        return texts.stream()
                .filter(it -> it.matches("(?s)v\\s*=\\s*DMARC1\\s*(;.*)?"))
                .map(it -> new Dmarc(Txt.tags(it)))
                .toList();
    }

    /// The wish for the domain it stands at; "" when there is none that is known.
    String policy() {
        return known(tags.getOrDefault("p", ""));
    }

    /// The wish for those below it.
    String policyBelow() {
        return tags.containsKey("sp") ? known(tags.getOrDefault("sp", "")) : policy();
    }

    /// Whether the signature's domain must be the sender's own, and not one above or below it.
    boolean isStrict() {
        return tags.getOrDefault("adkim", "r").equalsIgnoreCase("s");
    }

    private static String known(String policy) {
        String word = policy.toLowerCase(Locale.ROOT);
        return POLICIES.contains(word) ? word : "";
    }
}
