package askfirst.database;

import org.flywaydb.core.Flyway;

/// Brings a database to the tables this program knows: one dialect, one file per change, in `db/migration`.
final class Migrations {
    private Migrations() {}

    static void run(Access access) {
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
