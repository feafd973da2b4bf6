package askfirst.theme;

import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Pictures in a body. One with a title that stands alone becomes a figure; one on another server becomes a link.
final class ManuscriptPictures {
    /// What a picture stands in: a link may not hold another.
    enum Around {
        TEXT,
        LINK
    }

    private final StringBuilder out;
    private final ManuscriptPlaces places;
    private final ManuscriptSurvey survey;

    ManuscriptPictures(StringBuilder out, ManuscriptPlaces places, ManuscriptSurvey survey) {
        this.out = out;
        this.places = places;
        this.survey = survey;
    }

    static boolean isFigure(Node node) {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof Image image
                && image.getNext() == null
                && image.getTitle() != null
                && !image.getTitle().isBlank()
                && !SafeUrl.isElsewhere(image.getDestination());
    }

    void append(Image image, Around around) {
        String destination = image.getDestination();
        String alt = InlineText.of(image);
        if (!SafeUrl.isAllowed(destination) || around == Around.LINK && SafeUrl.isElsewhere(destination)) {
            HtmlText.append(out, alt.isBlank() ? destination : alt);
        } else if (SafeUrl.isElsewhere(destination)) {
            link(destination, alt.isBlank() ? destination : alt);
        } else {
            Node parent = image.getParent();
            if (parent != null && isFigure(parent)) figure(image, alt);
            else picture(destination, alt, image.getTitle() == null ? "" : image.getTitle());
        }
    }

    private void link(String destination, String words) {
        attribute("<a href", survey.hasRawHtml() ? destination : places.link(destination));
        out.append('>');
        HtmlText.append(out, words);
        out.append("</a>");
    }

    private void figure(Image image, String alt) {
        out.append("<figure>");
        picture(image.getDestination(), alt, "");
        out.append("<figcaption>");
        HtmlText.append(out, image.getTitle());
        out.append("</figcaption></figure>");
    }

    private void picture(String destination, String alt, String title) {
        attribute("<img alt", alt);
        Map<String, String> rest = survey.hasRawHtml() ? Map.of("src", destination) : places.picture(destination);
        rest.forEach((name, value) -> attribute(" " + name, value));
        if (!title.isEmpty()) attribute(" title", title);
        out.append('>');
    }

    private void attribute(String name, String value) {
        out.append(name).append("=\"");
        HtmlText.append(out, value);
        out.append('"');
    }
}
