package askfirst.theme;

import askfirst.theme.ManuscriptPictures.Around;
import askfirst.theme.ManuscriptPlaces.Form;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Writes a body as HTML that is valid whatever the author wrote.
final class ManuscriptHtml extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder(16_384);
    private final ManuscriptSurvey survey;
    private final Surroundings surroundings;
    private final ManuscriptPlaces places;
    private final ManuscriptNotes notes;
    private final ManuscriptPictures pictures;
    private boolean insideLink;

    private ManuscriptHtml(ManuscriptSurvey survey, Surroundings surroundings, Form form) {
        this.survey = survey;
        this.surroundings = surroundings;
        this.places = new ManuscriptPlaces(surroundings, form);
        this.pictures = new ManuscriptPictures(out, places, survey);
        this.notes = new ManuscriptNotes(survey.notes());
    }

    static String page(Node document, ManuscriptSurvey survey, Surroundings surroundings) {
        return new ManuscriptHtml(survey, surroundings, Form.PAGE).whole(document);
    }

    static String absolute(Node document, ManuscriptSurvey survey, Surroundings surroundings) {
        return new ManuscriptHtml(survey, surroundings, Form.ABSOLUTE).whole(document);
    }

    private String whole(Node document) {
        visitChildren(document);
        notes.append(out, surroundings.words(), this::link, this::visitChildren);
        return survey.hasRawHtml() ? RawHtml.cleaned(out.toString(), places) : out.toString();
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (tight) {
            visitChildren(paragraph);
            if (paragraph.getNext() != null) out.append('\n');
        } else if (ManuscriptPictures.isFigure(paragraph)) {
            visitChildren(paragraph);
            out.append('\n');
        } else {
            element("p", paragraph);
        }
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getFirstChild() == null) return;
        HeadingPlan.Place place = survey.headings().of(heading);
        out.append("<h").append(place.level()).append(" id=\"");
        HtmlText.append(out, place.id());
        out.append("\">");
        visitChildren(heading);
        out.append("</h").append(place.level()).append(">\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        element("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        element("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        out.append("<ol");
        if (start != null && start != 1) out.append(" start=\"").append(start).append('"');
        out.append(">\n");
        visitChildren(list);
        out.append("</ol>\n");
    }

    @Override
    public void visit(ListItem item) {
        element("li", item);
    }

    @Override
    public void visit(ThematicBreak rule) {
        out.append("<hr>\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        CodeHtml.append(out, code.getInfo() == null ? "" : code.getInfo(), code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        CodeHtml.append(out, "", code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!RawTag.isComment(html.getLiteral())) out.append(html.getLiteral()).append('\n');
    }

    @Override
    public void visit(HtmlInline html) {
        RawTag tag = RawTag.of(html.getLiteral());
        switch (tag.kind()) {
            case COMMENT -> {}
            case LINE_BREAK -> out.append('<').append(tag.name()).append('>');
            case PHRASE_OPEN -> out.append('<').append(tag.name()).append('>');
            case PHRASE_CLOSE -> out.append("</").append(tag.name()).append('>');
            case TEXT -> HtmlText.append(out, html.getLiteral());
            case OTHER -> out.append(html.getLiteral());
        }
    }

    @Override
    public void visit(Text text) {
        HtmlText.append(out, text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append("<br>\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        inline("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        inline("strong", emphasis);
    }

    @Override
    public void visit(Code code) {
        out.append("<code>");
        HtmlText.append(out, code.getLiteral());
        out.append("</code>");
    }

    @Override
    public void visit(Link link) {
        if (insideLink || !SafeUrl.isAllowed(link.getDestination())) {
            visitChildren(link);
            return;
        }
        out.append("<a href=\"");
        HtmlText.append(out, link(link.getDestination()));
        String title = link.getTitle();
        if (title != null && !title.isEmpty()) {
            out.append("\" title=\"");
            HtmlText.append(out, title);
        }
        out.append("\">");
        insideLink = true;
        visitChildren(link);
        if (InlineText.of(link).isBlank()) HtmlText.append(out, link.getDestination());
        insideLink = false;
        out.append("</a>");
    }

    @Override
    public void visit(Image image) {
        pictures.append(image, insideLink ? Around.LINK : Around.TEXT);
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case Strikethrough gone -> inline("del", gone);
            case TaskListItemMarker task -> ManuscriptTasks.append(out, task, places.form(), surroundings.words());
            case FootnoteReference reference when insideLink -> {}
            case FootnoteReference reference -> notes.refer(out, reference.getLabel(), this::link);
            default -> {
                if (!ManuscriptTables.open(out, node)) return;
                visitChildren(node);
                ManuscriptTables.close(out, node);
            }
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition) return;
        out.append("<div class=\"table\" tabindex=\"0\"><table>\n");
        visitChildren(block);
        out.append("</table></div>\n");
    }

    /// With raw HTML about, [RawHtml] turns every address, ours and the raw ones alike, once.
    private String link(String destination) {
        return survey.hasRawHtml() ? destination : places.link(destination);
    }

    private void element(String name, Node node) {
        inline(name, node);
        out.append('\n');
    }

    private void inline(String name, Node node) {
        out.append('<').append(name).append('>');
        visitChildren(node);
        out.append("</").append(name).append('>');
    }
}
