package askfirst.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// HTML the author wrote herself, brought down to what a letter may hold: an allow-list of elements and attributes.
///
/// The whole rendered body goes through, for raw HTML may open in one paragraph and close in another. Scripts, styles,
/// frames and forms go with all they hold; other unknown elements go, their words stay.
final class RawHtml {
    private static final Set<String> ELEMENTS =
            words("a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details "
                    + "dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp "
                    + "section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr");

    private static final Set<String> GONE_WITH_ALL = words(
            "script style iframe object embed applet form button select textarea template "
                    + "svg math video audio canvas noscript noembed noframes frameset frame head title meta link base xmp plaintext dialog");

    private static final Set<String> EVERYWHERE = words("id class title lang dir tabindex");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", words("href aria-label")),
            Map.entry("div", words("role aria-label")),
            Map.entry("img", words("src alt width height")),
            Map.entry("input", words("type disabled checked aria-label")),
            Map.entry("ol", words("start reversed")),
            Map.entry("td", words("colspan rowspan")),
            Map.entry("th", words("colspan rowspan scope")),
            Map.entry("time", words("datetime")),
            Map.entry("details", words("open")));

    private RawHtml() {}

    /// Whether not even its words stay.
    static boolean isGoneWithAll(Element element) {
        return GONE_WITH_ALL.contains(element.normalName());
    }

    /// Finds the pictures, links and ids in one piece of raw HTML.
    static void survey(
            String html, int line, List<Manuscript.Image> images, List<Manuscript.Link> links, Set<String> ids) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            switch (element.normalName()) {
                case "img" ->
                    images.add(new Manuscript.Image(element.attr("src").strip(), element.attr("alt"), line));
                case "a" -> {
                    if (element.hasAttr("href"))
                        links.add(new Manuscript.Link(element.attr("href").strip(), line));
                }
                default -> {}
            }
            if (element.hasAttr("id")) ids.add(element.id());
        }
    }

    static String cleaned(String html, ManuscriptPlaces places) {
        Document document = Jsoup.parseBodyFragment(HtmlText.withoutControls(html));
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        for (Comment comment : body.nodeStream(Comment.class).toList()) comment.remove();
        for (Element element : new ArrayList<>(body.getAllElements())) if (element != body) allow(element);
        for (Element element : new ArrayList<>(body.getAllElements())) if (element != body) place(element, places);
        RawHtmlNesting.mend(body);
        Set<String> ids = new HashSet<>();
        for (Element element : body.getAllElements()) {
            if (element.hasAttr("id") && !ids.add(element.id())) element.removeAttr("id");
        }
        return body.html();
    }

    private static void allow(Element element) {
        String name = element.normalName();
        if (GONE_WITH_ALL.contains(name)) {
            element.remove();
        } else if (name.equals("h1")) {
            element.tagName("h2");
        } else if (name.equals("section")) {
            element.tagName("div");
        } else if (!ELEMENTS.contains(name)
                || name.equals("input") && !element.attr("type").equals("checkbox")) {
            element.unwrap();
        }
        Set<String> own = ATTRIBUTES.getOrDefault(name, Set.of());
        for (Attribute attribute : new ArrayList<>(element.attributes().asList())) {
            String key = attribute.getKey();
            boolean allowed = EVERYWHERE.contains(key) || own.contains(key);
            if (!allowed || !isSensible(key, attribute.getValue())) element.removeAttr(key);
        }
        if (element.normalName().equals("div") && !element.hasAttr("role")) element.removeAttr("aria-label");
    }

    private static boolean isSensible(String key, String value) {
        return switch (key) {
            case "id" -> !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace);
            case "width", "height", "colspan", "rowspan", "start" ->
                !value.isEmpty()
                        && value.length() < 5
                        && value.chars().allMatch(c -> c >= '0' && c <= '9')
                        && !value.startsWith("0");
            case "dir" -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
            case "role" -> value.equals("region");
            case "tabindex" -> value.equals("0");
            case "scope" -> value.equals("col") || value.equals("row");
            case "lang" ->
                value.chars().allMatch(c -> c == '-' || c < 0x80 && Character.isLetterOrDigit(c)) && value.length() > 1;
            case "datetime" -> value.length() == 10 && value.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)");
            default -> true;
        };
    }

    private static void place(Element element, ManuscriptPlaces places) {
        switch (element.normalName()) {
            case "a" -> {
                String url = element.attr("href").strip();
                if (!element.hasAttr("href")) return;
                if (SafeUrl.isAllowed(url)) element.attr("href", places.link(url));
                else element.unwrap();
            }
            case "img" -> picture(element, places);
            case "time" -> {
                if (!element.hasAttr("datetime")) element.unwrap();
            }
            case "input" -> {
                element.attr("disabled", true);
                if (!element.hasAttr("aria-label")) element.remove();
            }
            default -> {}
        }
    }

    private static void picture(Element image, ManuscriptPlaces places) {
        String url = image.attr("src").strip();
        String alt = image.attr("alt");
        if (url.isEmpty() || !SafeUrl.isAllowed(url)) {
            image.replaceWith(new TextNode(alt));
        } else if (SafeUrl.isElsewhere(url)) {
            boolean linked = image.closest("a") != null;
            Node words = new TextNode(alt.isBlank() ? url : alt);
            image.replaceWith(
                    linked
                            ? words
                            : new Element("a").attr("href", places.link(url)).appendChild(words));
        } else {
            image.attr("alt", alt);
            places.picture(url).forEach(image::attr);
        }
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }
}
