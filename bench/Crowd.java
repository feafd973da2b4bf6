import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Very many readers, copied from the one there is, because a million by the author's own command would take as long as
/// the rest. Without the proof of their yes, which nobody asks for when an issue is sent: `askfirst audit` misses it.
final class Crowd {
    /// One transaction's worth.
    private static final int SOME = 100_000;

    private Crowd() {}

    static void add(Connection database, int count) throws SQLException {
        boolean isEmbedded = database.getMetaData().getURL().startsWith("jdbc:h2");
        String address = "'crowd' || numbers.n || '@example.com'";
        // they grow, as those of people who come one after the other
        String id = "cast('01900000-0000-7000-8000-' || lpad(cast(numbers.n as varchar), 12, '0') as uuid)";
        try (Statement statement = database.createStatement()) {
            for (int first = 1; first <= count; first += SOME) {
                String range = "(" + first + ", " + Math.min(count, first + SOME - 1) + ")";
                String numbers = isEmbedded
                        ? "(select * from system_range" + range + ") as numbers(n)"
                        : "(select n from generate_series" + range + " as n) as numbers";
                copy(
                        statement,
                        "subscription",
                        Map.of("id", id, "address", address, "recipient", address),
                        "(select * from subscription where address not like 'crowd%' limit 1) as one cross join " + numbers);
            }
            statement.execute("analyze");
        }
    }

    /// The same row again and again, but for these columns.
    private static void copy(Statement statement, String table, Map<String, String> own, String from) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet one = statement.executeQuery("select * from " + table + " limit 1")) {
            for (int i = 1; i <= one.getMetaData().getColumnCount(); i++)
                columns.add(one.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
        }
        List<String> values = columns.stream().map(it -> own.getOrDefault(it, "one." + it)).toList();
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", values) + " from " + from);
    }
}
