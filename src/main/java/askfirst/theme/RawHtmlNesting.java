package askfirst.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Mends what an HTML parser accepts and the HTML standard does not: paragraphs in `<small>`, items without a list.
final class RawHtmlNesting {
    private static final Set<String> BLOCKS = Set.of(
            ("blockquote details div dl dd dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre " + "summary table ul")
                    .split(" "));
    private static final Set<String> PHRASES =
            Set.of(("abbr b bdi bdo cite code dfn em h2 h3 h4 h5 h6 i kbd mark p pre q rp rt ruby s samp small span "
                            + "strong sub summary sup time u var dt")
                    .split(" "));
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private RawHtmlNesting() {}

    static void mend(Element body) {
        List<Element> innermostFirst = new ArrayList<>(body.getAllElements()).reversed();
        for (Element element : innermostFirst) if (element != body) home(element);
        for (Element element : innermostFirst) if (element != body && element.parent() != null) contents(element);
    }

    /// Elements that live only inside certain others.
    private static void home(Element element) {
        Element parent = element.parent();
        if (parent == null) return;
        String in = parent.normalName();
        boolean lost = switch (element.normalName()) {
            case "li" -> !in.equals("ul") && !in.equals("ol");
            case "dt", "dd" -> !in.equals("dl");
            case "summary" -> !in.equals("details") || element != parent.firstElementChild();
            case "figcaption" ->
                !in.equals("figure") || element != parent.firstElementChild() && element != parent.lastElementChild();
            case "rt", "rp" -> !in.equals("ruby");
            default -> false;
        };
        if (lost)
            element.tagName(in.equals("ul") || in.equals("ol") || in.equals("dl") ? "li" : "div")
                    .clearAttributes();
    }

    private static void contents(Element element) {
        String name = element.normalName();
        if (PHRASES.contains(name) && hasBlock(element)) {
            element.unwrap();
        } else if (HEADINGS.contains(name) && element.text().isBlank() && element.selectFirst("img") == null) {
            element.remove();
        } else {
            switch (name) {
                case "ul", "ol" -> onlyItems(element);
                case "dl" -> onlyPairs(element);
                case "tr" -> {
                    if (element.childrenSize() == 0) element.remove();
                }
                case "table" -> {
                    if (element.selectFirst("td, th") == null) element.unwrap();
                }
                case "details" -> {
                    Element first = element.firstElementChild();
                    if (first == null || !first.normalName().equals("summary")) element.unwrap();
                }
                case "a" -> link(element);
                default -> {}
            }
        }
    }

    private static boolean hasBlock(Element element) {
        for (Element inner : element.getAllElements())
            if (inner != element && BLOCKS.contains(inner.normalName())) return true;
        return false;
    }

    private static void onlyItems(Element list) {
        for (Node child : new ArrayList<>(list.childNodes())) {
            boolean blank = child instanceof TextNode text && text.isBlank();
            boolean item =
                    child instanceof Element element && element.normalName().equals("li");
            if (!blank && !item) child.wrap("<li></li>");
        }
    }

    /// A list of terms needs each term before its description; anything else becomes plain blocks.
    private static void onlyPairs(Element list) {
        String before = "";
        boolean good = list.childrenSize() > 0;
        for (Node child : list.childNodes()) {
            if (child instanceof TextNode text && text.isBlank()) continue;
            String name = child instanceof Element element ? element.normalName() : "";
            good &= name.equals("dt") || name.equals("dd") && !before.isEmpty();
            before = name;
        }
        if (good && before.equals("dd")) return;
        for (Element child : list.children()) child.tagName("div");
        list.tagName("div");
    }

    /// What can be pressed must say where it leads, and holds nothing else to press.
    private static void link(Element link) {
        for (Element inner : link.select("details, input, [tabindex]")) inner.removeAttr("tabindex");
        if (link.selectFirst("details, input, a a") != null) {
            link.unwrap();
        } else if (link.hasAttr("href") && link.text().isBlank() && link.selectFirst("img") == null) {
            link.text(link.attr("href"));
        }
    }
}
