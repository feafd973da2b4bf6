package askfirst.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a form of the desk brought.
record Fields(Map<String, Object> values) {
    /// Controls but line ends, halves of characters, and what a database does not take.
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\uFFFD&&[^\\n\\t]]");
    /// As much as anything a form asks for may have; see [#isTooLong].
    private static final int LONGEST = 30_000;

    /// "" when it was left empty or is not there.
    String text(String name) {
        Object value = values.get(name);
        if (!(value instanceof CharSequence typed)) return "";
        String text = HIDDEN.matcher(typed.toString().replace("\r\n", "\n")).replaceAll("");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// Whether [#text] would be less than what was typed.
    boolean isTooLong(String name) {
        return values.get(name) instanceof CharSequence typed && typed.length() > LONGEST;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// -1 when it is none.
    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    /// Every value of a field that a form may bring more than once.
    List<String> all(String name) {
        return switch (values.get(name)) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }

    /// As a browser's field for days sends it, of this century or the last.
    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name))).filter(it -> it.getYear() >= 1900 && it.getYear() < 3000);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Fields" + values.keySet();
    }
}
