package askfirst.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The two databases every test runs on: H2 in a temporary folder, and a real PostgreSQL with a schema of its own.
public enum Engine {
    H2 {
        @Override
        public Optional<PostgresAccount> postgres() {
            return Optional.empty();
        }
    },
    POSTGRES {
        @Override
        public Optional<PostgresAccount> postgres() {
            return Optional.of(new PostgresAccount(Postgres.freshSchema(), Optional.empty(), Optional.empty()));
        }
    };

    /// What the settings would say about the database.
    public abstract Optional<PostgresAccount> postgres();

    /// An empty, migrated database.
    public Database fresh(Path data) {
        return open(data, postgres());
    }

    /// The same database for the next process.
    public static Database open(Path data, Optional<PostgresAccount> postgres) {
        return switch (Database.serve(data, postgres)) {
            case OpenResult.Opened(Database database) -> database;
            case OpenResult.InUse() -> throw new AssertionError("this folder is in use");
        };
    }

    /// One server per test run; it ends with the JVM.
    private static final class Postgres {
        private static final AtomicInteger SCHEMAS = new AtomicInteger();
        private static final EmbeddedPostgres SERVER = start();

        static String freshSchema() {
            String schema = "test" + SCHEMAS.incrementAndGet();
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
