package askfirst.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the tables this program knows: one dialect, one file per change, in `db/migration`. Where
/// `${unlogged}` stands, PostgreSQL keeps a table out of its log, and loses what is in it when it falls down.
final class Migrations {
    private Migrations() {}

    static void run(Access access) {
        try {
            Flyway.configure()
                    .dataSource(access.url(), access.user(), access.password())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("unlogged", access.isEmbedded() ? "" : "unlogged"))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseDown(e);
        }
    }
}
