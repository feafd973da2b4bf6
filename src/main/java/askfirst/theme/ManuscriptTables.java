package askfirst.theme;

import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/// The parts of a table. Alignment is a class, for HTML no longer has an attribute for it.
final class ManuscriptTables {
    private ManuscriptTables() {}

    /// False for a node that is no part of a table; nothing is written then.
    static boolean open(StringBuilder out, Node node) {
        String name = name(node);
        if (name.isEmpty()) return false;
        out.append('<').append(name);
        if (name.equals("th")) out.append(" scope=\"col\"");
        if (node instanceof TableCell cell && cell.getAlignment() != null) {
            out.append(" class=\"align-")
                    .append(cell.getAlignment().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        out.append('>');
        return true;
    }

    static void close(StringBuilder out, Node node) {
        out.append("</").append(name(node)).append(">\n");
    }

    private static String name(Node node) {
        return switch (node) {
            case TableHead _ -> "thead";
            case TableBody _ -> "tbody";
            case TableRow _ -> "tr";
            // because a header cell without words heads nothing
            case TableCell cell -> cell.isHeader() && cell.getFirstChild() != null ? "th" : "td";
            default -> "";
        };
    }
}
