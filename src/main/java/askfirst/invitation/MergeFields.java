package askfirst.invitation;

import askfirst.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places in a letter that differ from person to person: `Hello {{first}},`.
///
/// The links stay as they are until the letter leaves, so that no text that is kept holds one.
final class MergeFields {
    static final String PERSONAL_LINK = "personal_link";
    static final String NEVER_LINK = "never_link";
    static final List<String> PERSONAL = List.of("first", "connected", "because", "last_letter");
    private static final Set<String> ALL = new TreeSet<>(PERSONAL);

    static {
        ALL.add(PERSONAL_LINK);
        ALL.add(NEVER_LINK);
    }

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}\\n]*?)\\s*}}");
    /// With the blank before it, which a name nobody knows takes along: `Hello {{first}},` is `Hello,`.
    private static final Pattern SPACED = Pattern.compile("( ?)\\{\\{\\s*([^{}\\n]*?)\\s*}}");

    private MergeFields() {}

    /// What keeps a text from being a letter of this kind: one that invites nobody must not have a link.
    static List<TextMistake> mistakes(Letter.Kind kind, String text) {
        if (kind == Letter.Kind.INVITATION) return mistakes(text);
        if (text.isBlank()) return List.of(new TextMistake(0, "There is nothing in it."));
        return has(text, PERSONAL_LINK) || has(text, NEVER_LINK)
                ? List.of(new TextMistake(0, "This letter invites nobody, so there is no link to put into it."))
                : notWhole(text);
    }

    /// What keeps a text from being a letter: a field nobody knows, or no personal link.
    static List<TextMistake> mistakes(String text) {
        List<TextMistake> mistakes = new ArrayList<>(notWhole(text));
        if (!has(text, PERSONAL_LINK))
            mistakes.add(new TextMistake(
                    0,
                    "There is no {{personal_link}}: without it nobody can answer. Write it where the link shall be."));
        return mistakes;
    }

    private static List<TextMistake> notWhole(String text) {
        List<TextMistake> mistakes = new ArrayList<>();
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            for (MatchResult field : FIELD.matcher(each).results().toList())
                if (!ALL.contains(field.group(1))) mistakes.add(new TextMistake(line, noField(field.group(1))));
            String rest = FIELD.matcher(each).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}"))
                mistakes.add(new TextMistake(line, "A merge field is not whole: it begins with {{ and ends with }}."));
        }
        return mistakes;
    }

    /// Those of [#PERSONAL] that stand in the text unfilled.
    static List<String> unfilled(String text) {
        return PERSONAL.stream().filter(field -> has(text, field)).toList();
    }

    static boolean has(String text, String field) {
        return FIELD.matcher(text).results().anyMatch(it -> it.group(1).equals(field));
    }

    /// In one pass, so that braces in somebody's name are only braces. A field without a value stays as it is; the
    /// value "" takes the blank before it along.
    static String filled(String text, Map<String, String> values) {
        return SPACED.matcher(text).replaceAll(field -> {
            String value = values.get(field.group(2));
            if (value == null) return Matcher.quoteReplacement(field.group());
            return Matcher.quoteReplacement(value.isEmpty() ? "" : field.group(1) + value);
        });
    }

    private static String noField(String field) {
        return "There is no field {{" + field + "}}."
                + Nearest.to(field, ALL)
                        .map(near -> " Did you mean {{" + near + "}}?")
                        .orElse(" There are: " + String.join(", ", ALL) + ".");
    }
}
