package askfirst.theme;

import askfirst.site.Site.Typography;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// CommonMark with tables, footnotes, task lists, strikethrough and bare links, as letters are written.
///
/// Parsed once; a [Manuscript] then gives every form of it. Safe for several threads.
public final class Markdown {
    /// Deeper than anyone writes; beyond it markers stay as they were typed.
    private static final int DEEPEST = 60;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    new Autolinks(),
                    FootnotesExtension.create(),
                    StrikethroughExtension.create(),
                    TablesExtension.create(),
                    TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private Markdown() {}

    /// @param language whose quotes smart typography sets
    public static Manuscript read(String body, Typography typography, Locale language) {
        Node document = PARSER.parse(body);
        if (typography == Typography.SMART) SmartTypography.apply(document, Quotes.of(language));
        return new Manuscript(document);
    }
}
