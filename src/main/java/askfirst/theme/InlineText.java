package askfirst.theme;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The bare words under a node: for ids, alt texts and excerpts.
final class InlineText extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();
    private boolean ended;

    private InlineText() {}

    /// Everything, the texts of pictures too.
    static String of(Node node) {
        InlineText text = new InlineText();
        text.visitChildren(node);
        return text.out.toString();
    }

    @Override
    public void visit(Text text) {
        if (!ended) out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        if (!ended) out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(HtmlInline html) {
        if (RawTag.isMore(html.getLiteral())) ended = true;
        else if (RawTag.of(html.getLiteral()).kind() == RawTag.Kind.TEXT) out.append(html.getLiteral());
    }
}
