package askfirst.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands behind a key, before anyone asked for a type; `line` counts in the file from 1.
sealed interface Written {
    int line();

    /// `key:` with nothing behind it: as good as not written.
    default boolean isNothing() {
        return false;
    }

    /// Any single value, as it was typed.
    record Scalar(String text, Quoting quoting, int line) implements Written {
        @Override
        public boolean isNothing() {
            return quoting == Quoting.BARE && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        private Object guessed() {
            if (quoting == Quoting.QUOTED) return text;
            if (text.equals("true")) return Boolean.TRUE;
            if (text.equals("false")) return Boolean.FALSE;
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException notNumber) {
                return text;
            }
        }
    }

    /// `[a, b]`, or one value to a line.
    record Items(List<Written> all, int line) implements Written {}

    /// Keys under a key.
    record Table(Map<String, Written> keys, int line) implements Written {
        Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>();
            keys.forEach((key, value) -> {
                if (!value.isNothing()) values.put(key, value.plain());
            });
            return Collections.unmodifiableMap(values);
        }
    }

    /// Whether the author put the value in quotes, which makes it a text whatever it looks like.
    enum Quoting {
        BARE,
        QUOTED
    }

    /// Plain Java values for templates: texts, truths, whole numbers, lists and maps.
    default Object plain() {
        return switch (this) {
            case Scalar scalar -> scalar.guessed();
            case Items items -> {
                List<Object> values = new ArrayList<>();
                for (Written item : items.all()) values.add(item.plain());
                yield Collections.unmodifiableList(values);
            }
            case Table table -> table.values();
        };
    }
}
