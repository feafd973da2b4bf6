package askfirst.theme;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/// A table in plain text: in columns where it fits, else one value to a line.
final class ManuscriptTextTable {
    private ManuscriptTextTable() {}

    static String of(TableBlock table, ManuscriptTextLinks links, int width) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) rows.add(cells(row, links));
        }
        int[] widths = new int[rows.getFirst().size()];
        int whole = -2;
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() && i < widths.length; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        }
        for (int columnWidth : widths) whole += columnWidth + 2;
        return whole <= width ? columns(rows, widths) : values(rows);
    }

    private static List<String> cells(Node row, ManuscriptTextLinks links) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(links.inline(cell).replace('\n', ' ').strip());
        }
        return cells;
    }

    private static String columns(List<List<String>> rows, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(out, rows.get(r), widths, ' ');
            if (r == 0) line(out, rows.get(r).stream().map(_ -> "").toList(), widths, '-');
        }
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths, char fill) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size() && i < widths.length; i++) {
            if (i > 0) line.append("  ");
            line.append(cells.get(i)).repeat(fill, widths[i] - cells.get(i).length());
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String values(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        List<String> heads = rows.getFirst();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 0; i < row.size() && i < heads.size(); i++) {
                if (row.get(i).isEmpty()) continue;
                out.append(heads.get(i).isEmpty() ? "" : heads.get(i) + ": ")
                        .append(row.get(i))
                        .append('\n');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
