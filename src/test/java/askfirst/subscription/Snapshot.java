package askfirst.subscription;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A copy of every table, and the way back to it. The file of suppressions and the key are no part of it, as they are
/// no part of a database's backup.
final class Snapshot {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    /// Each after those it refers to.
    private static final List<String> TABLES = List.of(
            "message",
            "delivery",
            "link",
            "request",
            "subscription",
            "consent",
            "address_change",
            "suppression",
            "allowance",
            "permit",
            "tally");

    private final String schema = "backup" + SCHEMAS.incrementAndGet();

    Snapshot(TestRooms rooms) {
        rooms.change("create schema " + schema + ";" + each("create table " + schema + ".%1$s as select * from %1$s"));
    }

    static void empty(TestRooms rooms) {
        rooms.change(each(TABLES.reversed(), "delete from %s"));
    }

    void take(TestRooms rooms) {
        rooms.change(each("delete from " + schema + ".%1$s; insert into " + schema + ".%1$s select * from %1$s"));
    }

    void restore(TestRooms rooms) {
        empty(rooms);
        rooms.change(each("insert into %1$s select * from " + schema + ".%1$s"));
    }

    private static String each(String statement) {
        return each(TABLES, statement);
    }

    private static String each(List<String> tables, String statement) {
        return tables.stream().map(statement::formatted).collect(Collectors.joining(";"));
    }
}
