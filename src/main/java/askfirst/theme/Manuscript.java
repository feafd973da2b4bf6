package askfirst.theme;

import askfirst.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Node;

/// A body the author wrote, parsed once and rendered as often as needed.
///
/// Lines count from 1 in the body; add `bodyLine - 1` for the file's.
public final class Manuscript {
    private final Node document;
    private final ManuscriptSurvey survey;

    Manuscript(Node document) {
        this.document = document;
        this.survey = ManuscriptSurvey.of(document);
    }

    /// A picture, Markdown's or raw HTML's, with the destination as written.
    public record Image(String destination, String alt, int line) {
        /// On another server: becomes a link, for a page fetches nothing from elsewhere.
        public boolean isElsewhere() {
            return SafeUrl.isElsewhere(destination);
        }
    }

    /// A link, with the destination as written.
    public record Link(String destination, int line) {}

    public List<Image> images() {
        return survey.images();
    }

    public List<Link> links() {
        return survey.links();
    }

    /// The ids a fragment may lead to.
    public Set<String> anchors() {
        return survey.anchors();
    }

    public int words() {
        return survey.words();
    }

    /// Plain text: what stands before `<!--more-->`, else the first paragraph; at most about 160 characters.
    public String excerpt() {
        return ManuscriptExcerpt.of(document);
    }

    /// Names what a page cannot do without: a text for each picture, an address that leads somewhere.
    public void check(Path file, int bodyLine, Problems problems) {
        for (Image image : images()) {
            if (image.alt().isBlank()) {
                String name = image.destination();
                problems.add(
                        file,
                        image.line() + bodyLine - 1,
                        "The picture `" + name + "` has no text for those who cannot see it. Write ![what it shows]("
                                + name + ").");
            }
        }
        for (Link link : links()) {
            if (!SafeUrl.isAllowed(link.destination()) && !SafeUrl.isForAnotherProgram(link.destination())) {
                problems.add(
                        file,
                        link.line() + bodyLine - 1,
                        "The link `" + link.destination()
                                + "` is not allowed. Links begin with https:, http:, mailto: or tel:, or stay on this site.");
            }
        }
    }

    /// For a page: relative links stay so, photos come in several sizes.
    public String html(Surroundings surroundings) {
        return ManuscriptHtml.page(document, survey, surroundings);
    }

    /// For feeds and mails: every address is absolute, every photo one file.
    public String absoluteHtml(Surroundings surroundings) {
        return ManuscriptHtml.absolute(document, survey, surroundings);
    }

    /// For mails and the preview: worth reading, in lines of 72, links as numbered notes below.
    public String text(Surroundings surroundings) {
        return ManuscriptText.of(document, survey, surroundings);
    }
}
