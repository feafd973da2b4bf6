import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Very many readers, copied from the one there is with the proof of her yes, because a million by the author's own
/// command would take as long as the rest.
final class Crowd {
    private Crowd() {}

    static void add(Connection database, int count) throws SQLException {
        boolean isEmbedded = database.getMetaData().getURL().startsWith("jdbc:h2");
        String numbers = isEmbedded
                ? "(select * from system_range(1, " + count + ")) as numbers(n)"
                : "(select n from generate_series(1, " + count + ") as n) as numbers";
        String address = "'crowd' || numbers.n || '@example.com'";
        try (Statement statement = database.createStatement()) {
            copy(
                    statement,
                    "subscription",
                    Map.of("id", "gen_random_uuid()", "address", address, "recipient", address),
                    "(select * from subscription limit 1) as one cross join " + numbers);
            copy(
                    statement,
                    "consent",
                    Map.of("id", "gen_random_uuid()", "subscription_id", "new.id", "address", "new.address"),
                    "(select * from consent limit 1) as one cross join"
                            + " (select id, address from subscription where address like 'crowd%') as new");
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
