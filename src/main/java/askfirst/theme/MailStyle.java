package askfirst.theme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Writes the rules of `mail/inline.css` into `style` attributes, because mail programs drop stylesheets.
///
/// Rules are simple: `selector { declarations }`, no comments, no at-rules; a later rule is written after an earlier
/// one.
record MailStyle(String css) {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final int COLUMN = 520;

    String inlined(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        for (Matcher rule = RULE.matcher(css); rule.find(); )
            for (Element element : document.select(rule.group(1).strip())) style(element, rule.group(2));
        document.select("img").forEach(MailStyle::fitted);
        return document.outerHtml();
    }

    private static void style(Element element, String declarations) {
        String rules = declarations.strip().replaceAll("\\s+", " ");
        element.attr("style", (element.attr("style") + " " + rules).strip());
    }

    /// Some mail programs know no `max-width` and believe the attribute.
    private static void fitted(Element image) {
        image.removeAttr("srcset").removeAttr("sizes").removeAttr("loading").removeAttr("decoding");
        String width = image.attr("width");
        if (width.matches("\\d{1,6}") && Integer.parseInt(width) > COLUMN)
            image.attr("width", Integer.toString(COLUMN)).removeAttr("height");
    }
}
