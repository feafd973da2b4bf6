package askfirst.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Texts as DNS holds them.
final class Txt {
    private static final int LONGEST = 255;

    private Txt() {}

    /// A line for a zone file; a long text in several strings, which whoever reads it joins again.
    static String line(String name, String text) {
        List<String> strings = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST)
            strings.add(text.substring(from, Math.min(text.length(), from + LONGEST)));
        return name + ". IN TXT " + strings.stream().map(it -> '"' + it + '"').collect(Collectors.joining(" "));
    }

    /// `v=DKIM1; k=rsa; p=…` as a map; names in lower case, blanks around values gone.
    static Map<String, String> tags(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String tag : text.split(";")) {
            int equals = tag.indexOf('=');
            if (equals > 0)
                tags.put(
                        tag.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        tag.substring(equals + 1).strip());
        }
        return tags;
    }
}
