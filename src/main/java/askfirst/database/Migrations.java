package askfirst.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the tables this program knows: one dialect, one file per change, in `db/migration`.
final class Migrations {
    private Migrations() {}

    static void run(Access access) {
        try {
            Flyway.configure()
                    .dataSource(access.url(), access.user(), access.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseDown(e);
        }
    }
}
