package askfirst.doctor;

import askfirst.database.Database;
import askfirst.database.DatabaseDown;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.live.Live;
import askfirst.live.LiveFile;
import askfirst.live.Standing;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
            if (!lossy.isEmpty())
                return Finding.wrong(
                        name(),
                        which + " may forget what it said it had kept, after a power cut: it runs with "
                                + String.join(", ", lossy) + ".",
                        "");
            return switch (standing(database)) {
                case Standing.Locked(var why, var of, var lately) ->
                    Finding.wrong(
                            name(),
                            why.sentence() + " If it is the live one now, and no other sends, say so.",
                            "askfirst live");
                case Standing.Sends() ->
                    Finding.ok(name(), which + " opens, its tables are of today, and what it took is on the disk.");
            };
        }
    }

    private Standing standing(Database database) {
        try (ApplicationContext rooms = Rooms.open(database, Clock.systemUTC(), Map.of(), List.of(LiveFile.in(data)))) {
            return rooms.getBean(Live.class).standing();
        }
    }
}
