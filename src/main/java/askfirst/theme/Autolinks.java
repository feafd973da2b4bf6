package askfirst.theme;

import java.util.Set;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.autolink.internal.AutolinkPostProcessor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.PostProcessor;

/// Makes links of addresses that stand in a text as they are.
///
/// The library looks closely at each text; most hold no sign that an address cannot be without. It lets nobody choose
/// the texts it looks at but by a class that it calls internal. Should that go away or behave otherwise, this does not
/// compile or `AutolinksTest` tells; the library's own `AutolinkExtension` makes the same links then, in more time.
final class Autolinks implements Parser.ParserExtension, PostProcessor {
    private final AutolinkPostProcessor library =
            new AutolinkPostProcessor(Set.of(AutolinkType.URL, AutolinkType.EMAIL, AutolinkType.WWW));

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(this);
    }

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {}

            @Override
            public void visit(Text text) {
                if (mayHoldOne(text.getLiteral())) library.process(text);
            }
        });
        return document;
    }

    private static boolean mayHoldOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == ':' && text.startsWith("://", i) || c == 'w' && text.startsWith("www", i)) return true;
        }
        return false;
    }
}
