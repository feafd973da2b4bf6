package askfirst.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/// What `call disk_sync()` does in the embedded database: returns when everything committed before it is on the disk,
/// and a killed process finds it there, each transaction whole or not at all.
///
/// Three things H2 2.5.252 does not see to. It writes its tables down while others change them; so it does that only
/// here, in the [Stillness] that sessions leave it by `call leave_work()` after `call enter_work()`. And its own
/// `checkpoint sync` brings the last version of the data to the disk, but not the file's head that leads to it: once H2
/// reuses space in its file (45 s after it was opened), a process killed between two commits comes back with an older
/// version in two of three cases. So the head is written here, by a method that H2 keeps to itself, each time. And it
/// writes down all it has whenever changes take 19 MB of memory, in the middle of whoever makes them: several times for
/// each five thousand letters. So it is given more room after each sync.
///
/// Public because H2 calls it by name, also for a command that borrows the database.
public final class DiskSync {
    static final List<String> ALIASES = List.of(
            "create alias if not exists disk_sync for 'askfirst.database.DiskSync.now'",
            "create alias if not exists enter_work for 'askfirst.database.DiskSync.enter'",
            "create alias if not exists leave_work for 'askfirst.database.DiskSync.leave'",
            DatabaseCopy.ALIAS);
    static final String CALL = "call disk_sync()";
    static final String ENTER = "call enter_work()";
    static final String LEAVE = "call leave_work()";

    /// Neither a thread of H2's nor a commit writes anything down then.
    private static final int ONLY_WHEN_TOLD = -1;

    /// How many bytes of changes may wait for a sync, beyond what H2 lets wait.
    private static final int ROOM =
            (int) Math.min(96 << 20, Runtime.getRuntime().maxMemory() / 5);

    private static final Method WRITE_HEAD = writeHead();

    private DiskSync() {}

    /// Teaches the database these words, and writes down what it has so far.
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String alias : ALIASES) statement.execute(alias);
        }
        now(connection);
    }

    public static void now(Connection connection) throws SQLException {
        SessionLocal session = session(connection);
        MVStore store = store(session);
        // again each time, because a database that closed itself was opened anew
        store.setAutoCommitDelay(ONLY_WHEN_TOLD);
        Stillness.of(session).during(() -> write(store));
        store.executeFilestoreOperation(() -> bringToDisk(store.getFileStore()));
    }

    private static void write(MVStore store) {
        store.commit();
        store.registerUnsavedMemory(-ROOM - store.getUnsavedMemory());
    }

    public static void enter(Connection connection) throws SQLException {
        SessionLocal session = session(connection);
        Stillness.of(session).enter(session);
    }

    public static void leave(Connection connection) throws SQLException {
        SessionLocal session = session(connection);
        Stillness.of(session).leave(session);
    }

    /// Also when it cannot be known: then the sync finds out.
    static boolean hasSomethingToWrite(Connection connection) throws SQLException {
        if (connection.isClosed()) return true;
        SessionLocal session = session(connection);
        return session.isClosed() || store(session).hasUnsavedChanges();
    }

    private static void bringToDisk(FileStore<?> file) {
        try {
            WRITE_HEAD.invoke(file);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        file.sync();
    }

    static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    static MVStore store(SessionLocal session) {
        return session.getDatabase().getStore().getMvStore();
    }

    private static Method writeHead() {
        try {
            Method method = Class.forName("org.h2.mvstore.RandomAccessStore").getDeclaredMethod("writeStoreHeader");
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException anotherH2) {
            throw new IllegalStateException(anotherH2);
        }
    }
}
