package askfirst.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// One walk over a body that finds everything a page must know before it renders: pictures, links, headings, notes,
/// words.
final class ManuscriptSurvey extends AbstractVisitor {
    private final List<Manuscript.Image> images = new ArrayList<>();
    private final List<Manuscript.Link> links = new ArrayList<>();
    private final Set<String> rawIds = new HashSet<>();
    private final HeadingPlan headings = new HeadingPlan();
    private final DefinitionMap<FootnoteDefinition> notes = new DefinitionMap<>(FootnoteDefinition.class);
    private @Nullable Node judged;
    private boolean raw;
    private int words;
    private int line = 1;

    private ManuscriptSurvey() {}

    static ManuscriptSurvey of(Node document) {
        ManuscriptSurvey survey = new ManuscriptSurvey();
        document.accept(survey);
        return survey;
    }

    List<Manuscript.Image> images() {
        return List.copyOf(images);
    }

    List<Manuscript.Link> links() {
        return List.copyOf(links);
    }

    Set<String> anchors() {
        Set<String> anchors = new HashSet<>(headings.ids());
        anchors.addAll(rawIds);
        return anchors;
    }

    HeadingPlan headings() {
        return headings;
    }

    DefinitionMap<FootnoteDefinition> notes() {
        return notes;
    }

    int words() {
        return words;
    }

    /// Whether there is raw HTML in the body that must go through [RawHtml].
    boolean hasRawHtml() {
        return raw;
    }

    @Override
    public void visit(Text text) {
        words += countWords(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words += countWords(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        line++;
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        line++;
    }

    @Override
    public void visit(Paragraph paragraph) {
        stepTo(paragraph);
        visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        stepTo(heading);
        headings.add(heading, InlineText.of(heading));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        links.add(new Manuscript.Link(link.getDestination(), line));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        images.add(new Manuscript.Image(image.getDestination(), InlineText.of(image), line));
    }

    @Override
    public void visit(HtmlBlock html) {
        stepTo(html);
        if (!RawTag.isComment(html.getLiteral())) take(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        String literal = html.getLiteral();
        Node parent = html.getParent();
        if (RawTag.of(literal).kind() == RawTag.Kind.OTHER) take(literal);
        else if (parent != null && parent != judged) raw |= !isBalanced(parent);
        judged = parent;
        for (int i = literal.indexOf('\n'); i >= 0; i = literal.indexOf('\n', i + 1)) line++;
    }

    @Override
    public void visit(CustomNode node) {
        stepTo(node);
        visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
        stepTo(block);
        if (block instanceof FootnoteDefinition note) notes.putIfAbsent(note.getLabel(), note);
        visitChildren(block);
    }

    private void stepTo(Node node) {
        if (!node.getSourceSpans().isEmpty())
            line = node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private void take(String html) {
        raw = true;
        RawHtml.survey(html, line, images, links, rawIds);
    }

    /// Whether each bare tag among a node's children is closed there, in order.
    private static boolean isBalanced(Node parent) {
        Deque<String> open = new ArrayDeque<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof HtmlInline html)) continue;
            RawTag tag = RawTag.of(html.getLiteral());
            if (tag.kind() == RawTag.Kind.PHRASE_OPEN) open.push(tag.name());
            if (tag.kind() == RawTag.Kind.PHRASE_CLOSE
                    && (open.isEmpty() || !open.pop().equals(tag.name()))) return false;
        }
        return open.isEmpty();
    }

    /// Words between spaces; where a script writes none, each of its signs.
    private static int countWords(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = c < 0x80 ? c > ' ' : !Character.isWhitespace(c);
            if (part && (!inside || c >= 0x2e80 && Character.isIdeographic(c))) count++;
            inside = part;
        }
        return count;
    }
}
