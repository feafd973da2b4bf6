package askfirst.theme;

import askfirst.theme.ManuscriptPlaces.Form;
import java.util.function.Consumer;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Writes a body as plain text in lines of 72, for mails and for those who read without HTML.
final class ManuscriptText {
    private static final int WIDTH = 72;

    private final StringBuilder out = new StringBuilder();
    private final ManuscriptTextLinks links;

    private ManuscriptText(ManuscriptSurvey survey, Surroundings surroundings) {
        this.links = new ManuscriptTextLinks(new ManuscriptPlaces(surroundings, Form.ABSOLUTE), survey.notes());
    }

    static String of(Node document, ManuscriptSurvey survey, Surroundings surroundings) {
        ManuscriptText text = new ManuscriptText(survey, surroundings);
        text.blocks(document, "");
        text.notes();
        text.out.append(text.links.list());
        return text.out.toString().strip() + "\n";
    }

    private void blocks(Node parent, String indent) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            block(block, indent);
        }
    }

    private void block(Node block, String indent) {
        switch (block) {
            case Heading heading -> heading(heading, indent);
            case Paragraph paragraph -> wrapped(links.inline(paragraph), indent);
            case BlockQuote quote -> blocks(quote, indent + "> ");
            case ListBlock list -> list(list, indent);
            case FencedCodeBlock code -> verbatim(code.getLiteral(), indent + "    ");
            case IndentedCodeBlock code -> verbatim(code.getLiteral(), indent + "    ");
            case ThematicBreak _ -> wrapped("* * *", indent);
            case HtmlBlock html -> wrapped(RawHtmlText.of(html.getLiteral(), links::behind), indent);
            case TableBlock table -> verbatim(ManuscriptTextTable.of(table, links, WIDTH - indent.length()), indent);
            case FootnoteDefinition _ -> {} // below the body, as they are referred to
            default -> blocks(block, indent);
        }
    }

    private void heading(Heading heading, String indent) {
        String words = links.inline(heading);
        if (words.isBlank()) return;
        if (!out.isEmpty()) out.append('\n');
        out.append(indent).append(words).append('\n').append(indent);
        out.repeat('-', Math.min(words.length(), WIDTH)).append("\n\n");
    }

    private void list(ListBlock list, String indent) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(list, item, (list instanceof OrderedList ? number++ + ". " : "- ") + links.box(item), indent);
            if (list.isTight() && item.getNext() != null) dropEmptyLine();
        }
    }

    private void item(ListBlock list, Node item, String mark, String indent) {
        marked(mark, indent, inner -> {
            if (list.isTight()) tightly(item, inner);
            else blocks(item, inner);
        });
    }

    /// A note may refer to another one, which then follows it.
    private void notes() {
        for (int i = 0; i < links.notes().size(); i++) {
            FootnoteDefinition note = links.notes().get(i);
            marked(ManuscriptTextLinks.raised(i + 1) + " ", "", inner -> blocks(note, inner));
        }
    }

    /// The mark takes the place of the first line's indentation.
    private void marked(String mark, String indent, Consumer<String> write) {
        int start = out.length();
        write.accept(indent + " ".repeat(mark.length()));
        int end = Math.min(out.length(), start + indent.length() + mark.length());
        if (out.length() > start) out.replace(start + indent.length(), end, mark);
    }

    private void tightly(Node item, String indent) {
        for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
            int start = out.length();
            block(block, indent);
            if (block.getNext() != null && out.length() > start) dropEmptyLine();
        }
    }

    private void dropEmptyLine() {
        if (out.length() > 1 && out.charAt(out.length() - 1) == '\n' && out.charAt(out.length() - 2) == '\n')
            out.setLength(out.length() - 1);
    }

    private void wrapped(String words, String indent) {
        if (words.isBlank()) return;
        for (String line : words.strip().split("\n")) wrapLine(line, indent);
        out.append('\n');
    }

    private void wrapLine(String line, String indent) {
        int column = 0;
        for (String word : line.split(" ")) {
            if (word.isEmpty()) continue;
            if (column > 0 && indent.length() + column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            }
            if (column == 0) out.append(indent);
            else out.append(' ');
            out.append(word);
            column += word.length() + (column == 0 ? 0 : 1);
        }
        out.append('\n');
    }

    private void verbatim(String text, String indent) {
        for (String line : text.stripTrailing().split("\n", -1))
            out.append(indent).append(line).append('\n');
        out.append('\n');
    }
}
