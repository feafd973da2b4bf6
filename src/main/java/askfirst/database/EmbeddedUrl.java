package askfirst.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.store.fs.FilePath;

/// How H2 must be opened so that what it acknowledged survives the process.
///
/// In a [SteadyFile], because a thread's interrupt closes H2's own. When a commit is written down is [DiskSync]'s to
/// say.
final class EmbeddedUrl {
    static final String USER = "askfirst";
    private static final String DIALECT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    static {
        // because H2's server would otherwise listen on every network the machine is in
        System.setProperty("h2.bindAddress", "127.0.0.1");
        useSteadyFiles();
    }

    private EmbeddedUrl() {}

    static void useSteadyFiles() {
        FilePath.register(new SteadyPath());
    }

    static String of(Path data) {
        return "jdbc:h2:" + name(data) + DIALECT + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    static String over(String loan) {
        return "jdbc:h2:tcp://" + loan + DIALECT;
    }

    static String name(Path data) {
        return SteadyPath.SCHEME + ":" + data.toAbsolutePath().normalize().resolve("askfirst");
    }

    static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection(of(data), USER, "");
    }
}
