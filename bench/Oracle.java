import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Compares what a mail server took of one letter with what the ledger says.
///
/// @param eligible who should have got it
/// @param taken    mails the server took, also those for which it was not heard
/// @param states   how many rows in each state
/// @param late     got it though her row was claimed after her stop was acknowledged
record Oracle(
        int eligible,
        int taken,
        Map<String, Integer> states,
        int dup,
        int lost,
        int falseSent,
        int hidden,
        int late) {

    /// One reader's row.
    private record Row(String recipient, String state, String mailId, long claimedMicros) {}

    /// @param lines what the server wrote down, of this letter
    /// @param left  when whose stop was acknowledged, in microseconds
    static Oracle of(Connection database, String slug, int eligible, List<Sink.Line> lines, Map<String, Long> left)
            throws Exception {
        List<Row> rows = rows(database, slug);
        Set<String> others = others(database);
        Map<String, Integer> taken = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Sink.Line line : lines)
            if (line.isMail() && !others.contains(line.messageId())) {
                taken.merge(line.recipient(), 1, Integer::sum);
                ids.add(line.messageId());
            }
        Map<String, Integer> states = new TreeMap<>();
        Set<String> settled = new HashSet<>();
        int falseSent = 0;
        int hidden = 0;
        int late = 0;
        for (Row row : rows) {
            states.merge(row.state(), 1, Integer::sum);
            if (Set.of("SENT", "FAILED", "UNKNOWN", "SKIPPED", "HELD").contains(row.state())) settled.add(row.recipient());
            boolean isTaken = ids.remove(row.mailId());
            if (row.state().equals("SENT") && !isTaken) falseSent++;
            if (isTaken && !Set.of("SENT", "UNKNOWN").contains(row.state())) hidden++;
            if (isTaken && row.claimedMicros() > left.getOrDefault(row.recipient(), Long.MAX_VALUE)) late++;
        }
        // a mail of which the ledger knows nothing
        hidden += ids.size();
        int dup = taken.values().stream().mapToInt(it -> it - 1).sum();
        int all = taken.values().stream().mapToInt(it -> it).sum();
        return new Oracle(eligible, all, states, dup, eligible - settled.size(), falseSent, hidden, late);
    }

    int unknown() {
        return states.getOrDefault("UNKNOWN", 0);
    }

    static void head() {
        System.out.printf("%n| what | database | readers | taken | the ledger | dup | lost | false_sent | hidden | late "
                + "| unknown | may be | other |%n|---|---|---|---|---|---|---|---|---|---|---|---|---|%n");
    }

    void row(String what, String database, int unknownMayBe, String other) {
        System.out.printf(
                "| %s | %s | %,d | %,d | %s | %d | %d | %d | %d | %d | %d | ≤ %d | %s |%n",
                what,
                database,
                eligible,
                taken,
                states.toString().replaceAll("[{}]", "").toLowerCase(Locale.ROOT),
                dup,
                lost,
                falseSent,
                hidden,
                late,
                unknown(),
                unknownMayBe,
                other);
    }

    private static List<Row> rows(Connection database, String slug) throws Exception {
        long lease = lease().toNanos() / 1000;
        List<Row> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select d.recipient, d.state, d.mail_id, d.lease_end"
                        + " from delivery d join publication p on p.id = d.publication_id where p.slug = '" + slug + "'")) {
            while (found.next())
                rows.add(new Row(found.getString(1), found.getString(2), found.getString(3), micros(found) - lease));
        }
        return rows;
    }

    /// Mails that are no issue's, such as what its author is told of its end.
    private static Set<String> others(Connection database) throws Exception {
        Set<String> others = new HashSet<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select mail_id from delivery where publication_id is null")) {
            while (found.next()) others.add(found.getString(1));
        }
        return others;
    }

    private static long micros(ResultSet row) throws SQLException {
        var time = row.getTimestamp(4);
        return time == null ? 0 : time.toInstant().getEpochSecond() * 1_000_000 + time.getNanos() / 1000;
    }

    /// From its end the moment of a claim is known.
    private static Duration lease() throws Exception {
        var lease = Class.forName("askfirst.delivery.Leases").getDeclaredField("LASTS");
        lease.setAccessible(true);
        return (Duration) lease.get(null);
    }
}
