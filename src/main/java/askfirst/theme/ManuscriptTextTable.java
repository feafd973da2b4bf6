package askfirst.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
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
        return whole <= width ? columns(rows, widths, right(table)) : values(rows);
    }

    /// The columns whose values stand at the right, as numbers do.
    private static Set<Integer> right(TableBlock table) {
        Set<Integer> right = new HashSet<>();
        int column = 0;
        for (Node cell = table.getFirstChild().getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell it && it.getAlignment() == TableCell.Alignment.RIGHT) right.add(column);
            column++;
        }
        return right;
    }

    private static List<String> cells(Node row, ManuscriptTextLinks links) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(links.inline(cell).replace('\n', ' ').strip());
        }
        return cells;
    }

    private static String columns(List<List<String>> rows, int[] widths, Set<Integer> right) {
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(out, rows.get(r), widths, right);
            if (r == 0) line(out, rules(widths), widths, right);
        }
        return out.toString();
    }

    private static List<String> rules(int[] widths) {
        return Arrays.stream(widths).mapToObj("-"::repeat).toList();
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths, Set<Integer> right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size() && i < widths.length; i++) {
            int room = widths[i] - cells.get(i).length();
            if (i > 0) line.append("  ");
            line.repeat(' ', right.contains(i) ? room : 0)
                    .append(cells.get(i))
                    .repeat(' ', right.contains(i) ? 0 : room);
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
