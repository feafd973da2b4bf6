package askfirst.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// HTML the author wrote herself as plain text: one block below the other, links told, pictures by their words.
final class RawHtmlText implements NodeVisitor {
    /// What a browser sets on a line of its own although it is called no block.
    private static final Set<String> LINES = Set.of("summary", "br", "hr", "tr", "dt", "dd");

    private final BinaryOperator<String> behind;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> links = new ArrayDeque<>();

    private RawHtmlText(BinaryOperator<String> behind) {
        this.behind = behind;
    }

    /// @param behind what stands behind words that lead to an address
    static String of(String html, BinaryOperator<String> behind) {
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element each : body.getAllElements()) if (RawHtml.isGoneWithAll(each)) each.remove();
        RawHtmlText text = new RawHtmlText(behind);
        body.traverse(text);
        return text.out
                .toString()
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) out.append(words.text());
        if (!(node instanceof Element element)) return;
        if (isApart(element)) out.append('\n');
        switch (element.normalName()) {
            case "li" -> out.append("- ");
            case "td", "th" -> out.append(' ');
            case "img" -> out.append(element.attr("alt").isBlank() ? "" : "[" + element.attr("alt") + "]");
            case "a" -> links.push(out.length());
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (element.normalName().equals("a")) {
            while (!out.isEmpty() && out.charAt(out.length() - 1) == '\n') out.setLength(out.length() - 1);
            String words = out.substring(Math.min(links.pop(), out.length()));
            if (element.hasAttr("href"))
                out.append(behind.apply(words, element.attr("href").strip()));
        }
        if (isApart(element)) out.append('\n');
    }

    private static boolean isApart(Element element) {
        boolean isCell =
                element.normalName().equals("td") || element.normalName().equals("th");
        return !isCell && (element.isBlock() || LINES.contains(element.normalName()));
    }
}
