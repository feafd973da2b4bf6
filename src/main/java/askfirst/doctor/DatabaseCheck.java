package askfirst.doctor;

import askfirst.database.Database;
import askfirst.database.DatabaseDown;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether the database opens, has the tables this program knows, and keeps what it was given.
record DatabaseCheck(Path data, Optional<PostgresAccount> postgres) implements Check {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look() {
        String which = postgres.isPresent() ? "PostgreSQL" : "The embedded database";
        try {
            return switch (Database.visit(data, postgres)) {
                case OpenResult.Opened(Database database) -> judged(which, database);
                case OpenResult.InUse() ->
                    Finding.broken(name(), "Another command holds the database; look again in a moment.");
            };
        } catch (DatabaseDown down) {
            return Finding.broken(
                    name(),
                    which + " cannot be opened. "
                            + (postgres.isPresent()
                                    ? "Is the server running, and are `database`, `database-user` and "
                                            + "`database-password` in settings.yml right?"
                                    : "Is the disk well, and is data/ this account's own?"));
        }
    }

    private Finding judged(String which, Database database) {
        try (database) {
            List<String> lossy = database.lossy();
            return lossy.isEmpty()
                    ? Finding.ok(name(), which + " opens, its tables are of today, and what it took is on the disk.")
                    : Finding.wrong(
                            name(),
                            which + " may forget what it said it had kept, after a power cut: it runs with "
                                    + String.join(", ", lossy) + ".",
                            "");
        }
    }
}
