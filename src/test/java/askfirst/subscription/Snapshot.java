package askfirst.subscription;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A real older copy of the database, every table of it, and the way back to it. The files of suppressions and
/// invitations and the key are no part of it, as they are no part of a database's backup: they survive beside it.
public final class Snapshot {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String HISTORY = "flyway_schema_history";
    /// What a migration writes itself.
    private static final Set<String> SEEDED = Set.of("pace", "import_turn", "key_mark", "gate", "taken");

    private final Set<String> tables;
    private final String schema = "backup" + SCHEMAS.incrementAndGet();

    /// Made at this moment.
    public Snapshot(TestRooms rooms) {
        tables = tables(rooms);
        rooms.change("create schema " + schema + ";"
                + each(tables, "create table " + schema + ".%1$s as select * from %1$s"));
    }

    static void empty(TestRooms rooms) {
        Set<String> tables = tables(rooms);
        tables.removeAll(SEEDED);
        free(rooms, each(tables, "delete from %s"));
    }

    /// Takes the place of the copy before.
    public void take(TestRooms rooms) {
        rooms.change(
                each(tables, "delete from " + schema + ".%1$s; insert into " + schema + ".%1$s select * from %1$s"));
    }

    public void restore(TestRooms rooms) {
        free(
                rooms,
                each(tables, "delete from %s") + ";"
                        + each(tables, "insert into %1$s select * from " + schema + ".%1$s"));
    }

    /// In any order, because the whole is sound.
    private static void free(TestRooms rooms, String statements) {
        if (rooms.isEmbedded())
            rooms.change("set referential_integrity false;" + statements + ";set referential_integrity true");
        else rooms.change("set session_replication_role = replica;" + statements);
    }

    private static Set<String> tables(TestRooms rooms) {
        Set<String> tables = new TreeSet<>();
        for (String table : rooms.tables().keySet()) tables.add(table.toLowerCase(Locale.ROOT));
        tables.remove(HISTORY);
        return tables;
    }

    private static String each(Collection<String> tables, String statement) {
        return tables.stream().map(statement::formatted).collect(Collectors.joining(";"));
    }
}
