package askfirst.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/// What `call disk_sync()` does in the embedded database: returns when everything committed before it is on the disk,
/// and a killed process finds it there.
///
/// H2's own `checkpoint sync` brings the last version of the data to the disk, but not the file's head that leads to
/// it:
/// once H2 2.5.252 reuses space in its file (45 s after it was opened), a process killed between two commits comes back
/// with an older version in two of three cases. So the head is written here, by a method that H2 keeps to itself, each
/// time. Public because H2 calls it by name, also for a command that borrows the database.
public final class DiskSync {
    static final String ALIAS = "create alias if not exists disk_sync for 'askfirst.database.DiskSync.now'";
    static final String CALL = "call disk_sync()";
    private static final Method WRITE_HEAD = writeHead();

    private DiskSync() {}

    public static void now(Connection connection) throws SQLException {
        JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
        MVStore store =
                ((SessionLocal) h2.getSession()).getDatabase().getStore().getMvStore();
        store.commit();
        store.executeFilestoreOperation(() -> bringToDisk(store.getFileStore()));
    }

    private static void bringToDisk(FileStore<?> file) {
        try {
            WRITE_HEAD.invoke(file);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        file.sync();
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
