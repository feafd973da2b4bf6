package askfirst.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Words of one block as plain text, with links as numbers that [#list] explains: `my garden [1]`; and a footnote's
/// number as the same raised sign before its words: `my garden¹`.
final class ManuscriptTextLinks extends AbstractVisitor {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final ManuscriptPlaces places;
    private final Map<String, Integer> urls = new LinkedHashMap<>();
    private final DefinitionMap<FootnoteDefinition> definitions;
    private final List<FootnoteDefinition> notes = new ArrayList<>();
    private StringBuilder out = new StringBuilder();
    private Optional<Opened> opened = Optional.empty();

    ManuscriptTextLinks(ManuscriptPlaces places, DefinitionMap<FootnoteDefinition> definitions) {
        this.places = places;
        this.definitions = definitions;
    }

    /// Line breaks the author asked for stay; others become spaces.
    String inline(Node block) {
        out = new StringBuilder();
        opened = Optional.empty();
        visitChildren(block);
        return out.toString();
    }

    /// What stands before a task: `[x] `; "" before what is none.
    String box(Node item) {
        return item.getFirstChild() instanceof TaskListItemMarker task ? task.isChecked() ? "[x] " : "[ ] " : "";
    }

    String list() {
        StringBuilder list = new StringBuilder();
        urls.forEach((url, number) ->
                list.append('[').append(number).append("] ").append(url).append('\n'));
        return list.toString();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append('`').append(code.getLiteral()).append('`');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HtmlInline html) {
        RawTag tag = RawTag.of(html.getLiteral());
        if (tag.kind() == RawTag.Kind.LINE_BREAK) out.append('\n');
        if (tag.kind() == RawTag.Kind.TEXT) out.append(html.getLiteral());
        if (tag.name().equals("a")) anchor(html.getLiteral());
        if (tag.name().equals("img")) out.append(RawHtmlText.of(html.getLiteral(), this::behind));
    }

    /// Raw HTML opens a link and closes it in two pieces.
    private void anchor(String literal) {
        if (literal.startsWith("</")) {
            opened.ifPresent(it -> out.append(behind(out.substring(it.start()), it.destination())));
            opened = Optional.empty();
        } else {
            Element tag = Jsoup.parseBodyFragment(literal).selectFirst("a[href]");
            opened = Optional.ofNullable(tag)
                    .map(it -> new Opened(out.length(), it.attr("href").strip()));
        }
    }

    private record Opened(int start, String destination) {}

    @Override
    public void visit(Link link) {
        int start = out.length();
        visitChildren(link);
        out.append(behind(out.substring(start), link.getDestination()));
    }

    /// What stands behind words that lead somewhere: nothing where they say it themselves.
    String behind(String words, String destination) {
        if (!SafeUrl.isAllowed(destination)) return "";
        String url = places.link(destination);
        boolean says = url.equals(words) || url.equals("mailto:" + words) || url.startsWith("#");
        return says ? "" : (words.isBlank() ? "" : " ") + "[" + number(url) + "]";
    }

    private int number(String url) {
        Integer number = urls.putIfAbsent(url, urls.size() + 1);
        return number == null ? urls.size() : number;
    }

    @Override
    public void visit(Image image) {
        out.append('[').append(InlineText.of(image)).append(']');
        if (image.getTitle() != null && !image.getTitle().isBlank())
            out.append(' ').append(image.getTitle());
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case FootnoteReference reference -> out.append(note(reference.getLabel()));
            // because without it she would say what she took back
            case Strikethrough gone -> {
                out.append("~~");
                visitChildren(gone);
                out.append("~~");
            }
            default -> visitChildren(node);
        }
    }

    private String note(String label) {
        FootnoteDefinition note = definitions.get(label);
        if (note == null) return "";
        if (!notes.contains(note)) notes.add(note);
        return raised(notes.indexOf(note) + 1);
    }

    /// Those referred to so far, as they were first met; each adds what it refers to itself.
    List<FootnoteDefinition> notes() {
        return notes;
    }

    static String raised(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
