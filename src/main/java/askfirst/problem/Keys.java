package askfirst.problem;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The keys an author wrote in one file, read by type.
///
/// A wrong type is a [Problem] with its line and reads as absent. Asking for a key makes it known;
/// [#refuseUnknown] then names every other one with the known key it was probably meant to be.
///
/// ```java
/// Keys keys = Keys.yaml(file, 1, text, problems).orElseThrow();
/// Optional<String> title = keys.required("title", "Write for example `title: A wall, a book`.");
/// keys.refuseUnknown();
/// ```
public final class Keys {
    private final Path file;
    private final Problems problems;
    private final Map<String, Written> keys;
    private final int line;
    private final Set<String> asked = new LinkedHashSet<>();

    private Keys(Path file, Written.Table table, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.keys = new LinkedHashMap<>(table.keys());
        this.line = table.line();
    }

    /// @param firstLine the line of `file` on which `text` begins
    public static Optional<Keys> yaml(Path file, int firstLine, String text, Problems problems) {
        return YamlKeys.read(file, firstLine, text, problems).map(table -> new Keys(file, table, problems));
    }

    /// @param firstLine the line of `file` on which `text` begins
    public static Optional<Keys> toml(Path file, int firstLine, String text, Problems problems) {
        return TomlKeys.read(file, firstLine, text, problems).map(table -> new Keys(file, table, problems));
    }

    /// No keys at all, for a file that may be absent.
    public static Keys none(Path file, Problems problems) {
        return new Keys(file, new Written.Table(Map.of(), 0), problems);
    }

    /// Puts a value from outside the file (an environment variable) in the key's place.
    public void override(String key, String value) {
        keys.put(key, new Written.Scalar(value, Written.Quoting.QUOTED, lineOf(key)));
    }

    /// One line of text, trimmed: fit for a mail's header.
    public Optional<String> text(String key) {
        return paragraph(key).flatMap(text -> {
            if (text.indexOf('\t') >= 0) return refused(key, "has a tab in it: write a space");
            if (text.chars().noneMatch(c -> c == '\n' || c == '\u2028' || c == '\u2029')) return Optional.of(text);
            return refused(key, "must stand on one line");
        });
    }

    /// Text that may have several lines, trimmed.
    public Optional<String> paragraph(String key) {
        return scalar(key, "must be a text").flatMap(scalar -> {
            String text = scalar.text().replace("\r\n", "\n").strip();
            if (hasControl(text)) return refused(key, "has a control character in it: remove it");
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        });
    }

    /// As [#text]; when absent a problem, `remedy` says what to write.
    public Optional<String> required(String key, String remedy) {
        if (isAbsent(key)) {
            asked.add(key);
            problems.add(file, lineOf(key), "There is no `" + key + "`. " + remedy);
            return Optional.empty();
        }
        return text(key);
    }

    /// A day: `2026-11-30`.
    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notDay) {
                return refused(key, "must be a day such as 2026-11-30, not `" + text + "`");
            }
        });
    }

    public Optional<Boolean> flag(String key) {
        return text(key).flatMap(text -> switch (text) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> refused(key, "must be true or false, not `" + text + "`");
        });
    }

    /// A whole number within bounds, both included.
    public Optional<Integer> number(String key, int least, int most) {
        return text(key).flatMap(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) return Optional.of(number);
            } catch (NumberFormatException notNumber) {
                // said below, as for one out of bounds
            }
            return refused(key, "must be a number from " + least + " to " + most + ", not `" + text + "`");
        });
    }

    /// One of a few words: the enum's names in lower case with hyphens.
    public <E extends Enum<E>> Optional<E> choice(String key, E[] choices) {
        return text(key).flatMap(text -> {
            List<String> words = new ArrayList<>();
            for (E choice : choices) {
                String word = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (word.equals(text)) return Optional.of(choice);
                words.add(word);
            }
            return refused(key, "must be one of " + String.join(", ", words) + ", not `" + text + "`");
        });
    }

    /// `[a, b]`; a single value is a list of one.
    public List<String> texts(String key) {
        asked.add(key);
        List<String> texts = new ArrayList<>();
        for (Written item : items(key)) {
            if (!(item instanceof Written.Scalar scalar)
                    || hasControl(scalar.text())
                    || scalar.text().isBlank()) {
                problems.add(file, item.line(), "`" + key + "` must be a list of texts such as [one, two].");
            } else {
                texts.add(scalar.text().strip());
            }
        }
        return texts;
    }

    /// Keys under a key; empty ones when absent.
    public Keys table(String key) {
        asked.add(key);
        if (isAbsent(key)) return new Keys(file, new Written.Table(Map.of(), lineOf(key)), problems);
        if (keys.get(key) instanceof Written.Table table) return new Keys(file, table, problems);
        problems.add(file, lineOf(key), "`" + key + "` must have keys of its own under it.");
        return none(file, problems);
    }

    /// A list whose items have keys of their own.
    public List<Keys> tables(String key) {
        asked.add(key);
        List<Keys> tables = new ArrayList<>();
        for (Written item : items(key)) {
            if (item instanceof Written.Table table) tables.add(new Keys(file, table, problems));
            else problems.add(file, item.line(), "Each item of `" + key + "` must have keys of its own.");
        }
        return tables;
    }

    /// Whole numbers under keys the author names herself, within bounds, both included; in their order.
    public Map<String, Integer> numbers(String key, int least, int most) {
        Keys table = table(key);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String each : table.keys.keySet())
            table.number(each, least, most).ifPresent(number -> numbers.put(each, number));
        return numbers;
    }

    /// Whatever the author wrote under a key, as texts, truths, whole numbers, lists and maps.
    public Map<String, Object> extra(String key) {
        Keys table = table(key);
        return new Written.Table(table.keys, table.line).values();
    }

    /// To be called when every key was asked for.
    public void refuseUnknown() {
        keys.forEach((key, value) -> {
            if (asked.contains(key)) return;
            String advice = Nearest.to(key, asked)
                    .map(near -> "Did you mean `" + near + "`?")
                    .orElse("Known keys are " + String.join(", ", asked) + ".");
            problems.add(file, value.line(), "There is no key `" + key + "`. " + advice);
        });
    }

    /// Whether nothing stands there; a text of blanks is nothing.
    public boolean isAbsent(String key) {
        Written value = keys.get(key);
        boolean isBlank =
                value instanceof Written.Scalar scalar && scalar.text().isBlank();
        return value == null || value.isNothing() || isBlank;
    }

    /// Whether not one key was written.
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /// The line on which a key stands, for problems only the asker can see; that of the keys' beginning when absent.
    public int lineOf(String key) {
        Written value = keys.get(key);
        return value == null ? line : value.line();
    }

    private Optional<Written.Scalar> scalar(String key, String wish) {
        asked.add(key);
        if (isAbsent(key)) return Optional.empty();
        return keys.get(key) instanceof Written.Scalar scalar ? Optional.of(scalar) : refused(key, wish);
    }

    private List<Written> items(String key) {
        Written value = keys.get(key);
        if (value == null || isAbsent(key)) return List.of();
        return value instanceof Written.Items items ? items.all() : List.of(value);
    }

    private <T> Optional<T> refused(String key, String wish) {
        problems.add(file, lineOf(key), "`" + key + "` " + wish + ".");
        return Optional.empty();
    }

    /// Line ends and tabs are fine; overrides that turn the direction of writing are not.
    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') return true;
            if (c >= '\u202a' && c <= '\u202e' || Character.isSurrogate(c) && !isPaired(text, i)) return true;
        }
        return false;
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
