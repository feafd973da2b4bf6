package askfirst.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/// What `call copy_database(file)` does in the embedded database: a copy of it as a whole, while others go on with it.
///
/// It begins with what everybody committed, in the [Stillness] in which no transaction is half done, and holds what was
/// written down since too, or not. Only the process that has the file open may read it: another channel that is closed
/// would give up the lock on it.
///
/// Public because H2 calls it by name, also for a command that borrows the database.
public final class DatabaseCopy {
    static final String ALIAS = "create alias if not exists copy_database for 'askfirst.database.DatabaseCopy.write'";
    private static final String CALL = "call copy_database(?)";

    private DatabaseCopy() {}

    /// Writes `askfirst.mv.db` into that zip archive.
    static void of(Access access, Path data, ZipOutputStream zip) throws SQLException, IOException {
        Path draft = PrivateFiles.draft(data);
        try (Connection connection = access.connect();
                PreparedStatement call = connection.prepareStatement(CALL)) {
            call.setString(1, draft.toAbsolutePath().toString());
            call.execute();
            pass(draft, zip);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    public static void write(Connection connection, String file) throws SQLException {
        SessionLocal session = DiskSync.session(connection);
        DiskSync.now(connection);
        MVStore store = DiskSync.store(session);
        FileStore<?> bytes = store.getFileStore();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(file)))) {
            zip.setLevel(0);
            bytes.backup(zip);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static void pass(Path draft, ZipOutputStream zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(draft))) {
            ZipEntry only = in.getNextEntry();
            if (only == null) throw new IOException("the database wrote no copy of itself");
            in.transferTo(zip);
        }
    }
}
