package askfirst.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/// Footnotes of one rendering, numbered as they are first referred to and written below the body.
final class ManuscriptNotes {
    private final DefinitionMap<FootnoteDefinition> definitions;
    private final List<FootnoteDefinition> order = new ArrayList<>();
    private final Map<FootnoteDefinition, Integer> references = new HashMap<>();

    ManuscriptNotes(DefinitionMap<FootnoteDefinition> definitions) {
        this.definitions = definitions;
    }

    void refer(StringBuilder out, String label, UnaryOperator<String> link) {
        FootnoteDefinition note = definitions.get(label);
        if (note == null) return;
        if (!order.contains(note)) order.add(note);
        int number = order.indexOf(note) + 1;
        int time = references.merge(note, 1, Integer::sum);
        out.append("<sup id=\"").append(referenceId(number, time)).append("\"><a href=\"");
        HtmlText.append(out, link.apply("#note-" + number));
        out.append("\">").append(number).append("</a></sup>");
    }

    /// A note may refer to another one, which then follows it.
    void append(StringBuilder out, Surroundings.BodyWords words, UnaryOperator<String> link, Consumer<Node> children) {
        if (order.isEmpty()) return;
        out.append("<div class=\"footnotes\" role=\"region\" aria-label=\"");
        HtmlText.append(out, words.notes());
        out.append("\"><ol>\n");
        for (int i = 0; i < order.size(); i++) {
            FootnoteDefinition note = order.get(i);
            out.append("<li id=\"note-").append(i + 1).append("\">\n");
            children.accept(note);
            backs(out, i + 1, references.getOrDefault(note, 1), words, link);
            out.append("</li>\n");
        }
        out.append("</ol></div>\n");
    }

    private static void backs(
            StringBuilder out, int number, int times, Surroundings.BodyWords words, UnaryOperator<String> link) {
        out.append("<p class=\"back\">");
        for (int time = 1; time <= times; time++) {
            out.append(time > 1 ? " <a href=\"" : "<a href=\"");
            HtmlText.append(out, link.apply("#" + referenceId(number, time)));
            out.append("\" aria-label=\"");
            HtmlText.append(out, words.backToText());
            out.append("\">↩</a>");
        }
        out.append("</p>\n");
    }

    private static String referenceId(int number, int time) {
        return time == 1 ? "noteref-" + number : "noteref-" + number + "-" + time;
    }
}
