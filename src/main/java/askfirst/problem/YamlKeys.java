package askfirst.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads YAML into [Written]: the failsafe schema, so nothing is guessed and nothing constructed.
final class YamlKeys {
    /// More than any author writes; stops aliases that multiply.
    private static final int MOST_VALUES = 10_000;

    private static final int DEEPEST = 50;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new FailsafeSchema()).build();

    private final Path file;
    private final int firstLine;
    private final Problems problems;
    private int values;

    private YamlKeys(Path file, int firstLine, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    static Optional<Written.Table> read(Path file, int firstLine, String text, Problems problems) {
        return new YamlKeys(file, firstLine, problems).read(text);
    }

    private Optional<Written.Table> read(String text) {
        try {
            Optional<Node> root =
                    new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text))).getSingleNode();
            if (root.isEmpty()) return Optional.of(new Written.Table(Map.of(), firstLine));
            if (written(root.get(), 0) instanceof Written.Table table) return Optional.of(table);
            problems.add(file, line(root.get()), "These are not keys. Write one `key: value` on each line.");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine()).orElse(0) + firstLine;
            problems.add(
                    file,
                    line,
                    "This is not valid YAML: " + broken.getProblem()
                            + ". Put texts with colons or quotes in \"quotes\".");
        } catch (ReaderException unreadable) {
            int line = firstLine + linesBefore(text, unreadable.getPosition());
            problems.add(file, line, "There is a control character that may not stand in YAML. Remove it.");
        } catch (YamlEngineException broken) {
            problems.add(file, firstLine, "This is not valid YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private Written written(Node node, int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST)
            throw new YamlEngineException("too many values, or nested too deeply");
        return switch (node) {
            case ScalarNode scalar ->
                new Written.Scalar(
                        scalar.getValue(),
                        scalar.isPlain() ? Written.Quoting.BARE : Written.Quoting.QUOTED,
                        line(node));
            case SequenceNode sequence -> {
                List<Written> items = new ArrayList<>();
                for (Node item : sequence.getValue()) items.add(written(item, depth + 1));
                yield new Written.Items(items, line(node));
            }
            case MappingNode mapping -> table(mapping, depth);
            default -> throw new YamlEngineException("a value of an unknown kind");
        };
    }

    private Written.Table table(MappingNode mapping, int depth) {
        Map<String, Written> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(file, line(tuple.getKeyNode()), "A key must be a plain word.");
                continue;
            }
            Written earlier = keys.get(key.getValue());
            if (earlier != null) {
                problems.add(
                        file,
                        line(key),
                        "The key `" + key.getValue() + "` already stands on line " + earlier.line()
                                + ". Remove one of them.");
            } else {
                keys.put(key.getValue(), at(written(tuple.getValueNode(), depth + 1), line(key)));
            }
        }
        return new Written.Table(keys, line(mapping));
    }

    /// A value is named by its key's line, where an author looks for it.
    private static Written at(Written value, int line) {
        return switch (value) {
            case Written.Scalar scalar -> new Written.Scalar(scalar.text(), scalar.quoting(), line);
            case Written.Items items -> new Written.Items(items.all(), line);
            case Written.Table table -> new Written.Table(table.keys(), line);
        };
    }

    private int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine()).orElse(0) + firstLine;
    }

    private static int linesBefore(String text, int end) {
        int lines = 0;
        for (int i = 0; i < end && i < text.length(); i++) if (text.charAt(i) == '\n') lines++;
        return lines;
    }
}
