package askfirst.theme;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Curly quotes, dashes and ellipses for straight ones: `"Yes" -- it's...` becomes `“Yes” – it’s…`, or with the quotes
/// of another language. Code stays as it is.
final class SmartTypography extends AbstractVisitor {
    private final Quotes quotes;
    private char before = ' ';
    private boolean insideInner;

    private SmartTypography(Quotes quotes) {
        this.quotes = quotes;
    }

    static void apply(Node document, Quotes quotes) {
        document.accept(new SmartTypography(quotes));
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        if (needsWork(literal)) text.setLiteral(set(literal));
        if (!literal.isEmpty()) before = literal.charAt(literal.length() - 1);
    }

    @Override
    public void visit(Link link) {
        boolean bare = link.getFirstChild() instanceof Text text
                && link.getDestination().endsWith(text.getLiteral());
        if (!bare) visitChildren(link);
        before = 'x';
    }

    @Override
    public void visit(Code code) {
        before = 'x';
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        before = ' ';
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        before = ' ';
    }

    @Override
    public void visit(Paragraph paragraph) {
        begin();
        visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        begin();
        visitChildren(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) begin();
        visitChildren(node);
    }

    private void begin() {
        before = ' ';
        insideInner = false;
    }

    private static boolean needsWork(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('\'') >= 0 || text.contains("--") || text.contains("...");
    }

    private String set(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int plain = plainUntil(text, i);
            out.append(text, i, plain);
            if (plain > i) before = text.charAt(plain - 1);
            i = plain;
            if (i < text.length()) i += mark(text, i, out) - 1;
        }
        return out.toString();
    }

    /// Sets what stands at a mark; how many signs of the text that was.
    private int mark(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        int signs = 1;
        if (c == '"') before = opens() ? quotes.opening() : quotes.closing();
        else if (c == '\'') before = single(text, at + 1);
        else if (text.startsWith("---", at) && !text.startsWith("----", at)) {
            before = '—';
            signs = 3;
        } else if (text.startsWith("--", at) && !text.startsWith("---", at)) {
            before = '–';
            signs = 2;
        } else if (text.startsWith("...", at)) {
            before = '…';
            signs = 3;
        } else before = c;
        out.append(before);
        return signs;
    }

    /// Where the next mark is that may have to be set: nearly all of a text is copied in whole stretches.
    private static int plainUntil(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '-' || c == '.') return i;
        }
        return text.length();
    }

    /// A quote that nothing opened, or that stands between letters, is an apostrophe.
    private char single(String text, int next) {
        boolean opens = opens();
        boolean closes = insideInner && (next == text.length() || !Character.isLetterOrDigit(text.charAt(next)));
        if (opens || closes) insideInner = opens;
        return opens ? quotes.innerOpening() : closes ? quotes.innerClosing() : Quotes.APOSTROPHE;
    }

    private boolean opens() {
        return Character.isWhitespace(before) || quotes.opens(before) || "([{–—/".indexOf(before) >= 0;
    }
}
