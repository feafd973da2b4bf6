package askfirst.desk;

import askfirst.connection.Column;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the author said that columns mean: `header-0` is the column, `means-0` a word of [Column].
final class MatchedColumns {
    private static final int MOST = 500;
    private static final Set<Column> SAYABLE = EnumSet.range(Column.FIRST, Column.CONNECTED);

    private MatchedColumns() {}

    static Map<String, Column> in(Fields fields) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < MOST; i++) {
            String header = fields.text("header-" + i);
            String means = fields.text("means-" + i).toUpperCase(Locale.ROOT);
            if (!header.isBlank())
                SAYABLE.stream().filter(it -> it.name().equals(means)).forEach(it -> columns.put(header, it));
        }
        return columns;
    }
}
