package askfirst.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// Reads TOML into [Written]. A class of its own, so that the TOML library is loaded only when TOML is met.
final class TomlKeys {
    private final int firstLine;

    private TomlKeys(int firstLine) {
        this.firstLine = firstLine;
    }

    static Optional<Written.Table> read(Path file, int firstLine, String text, Problems problems) {
        TomlParseResult result = Toml.parse(text);
        for (TomlParseError error : result.errors()) {
            int line = error.position().line() - 1 + firstLine;
            problems.add(file, line, "This is not valid TOML: " + error.getMessage());
        }
        return result.hasErrors() ? Optional.empty() : Optional.of(new TomlKeys(firstLine).table(result, firstLine));
    }

    private Written.Table table(TomlTable table, int line) {
        Map<String, Written> keys = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Object value = table.get(path);
            if (value != null) keys.put(key, written(value, line(table.inputPositionOf(path), line)));
        }
        return new Written.Table(keys, line);
    }

    private Written written(Object value, int line) {
        return switch (value) {
            case TomlTable table -> table(table, line);
            case TomlArray array -> {
                List<Written> items = new ArrayList<>();
                for (int i = 0; i < array.size(); i++) {
                    items.add(written(array.get(i), line(array.inputPositionOf(i), line)));
                }
                yield new Written.Items(items, line);
            }
            case String text -> new Written.Scalar(text, Written.Quoting.QUOTED, line);
            default -> new Written.Scalar(value.toString(), Written.Quoting.BARE, line);
        };
    }

    private int line(@Nullable TomlPosition position, int otherwise) {
        return position == null ? otherwise : position.line() - 1 + firstLine;
    }
}
