package askfirst.visit;

import askfirst.database.Database;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.delivery.AttemptFile;
import askfirst.live.LiveFile;
import askfirst.mail.MailFolder;
import askfirst.suppression.InvitedFile;
import askfirst.suppression.NeverFile;
import askfirst.token.KeyMark;
import askfirst.token.SecretKey;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rooms with their database, for a command: `visit.room(Connections.class)`.
public final class Visit implements AutoCloseable {
    private final Database database;
    private final ApplicationContext rooms;

    private Visit(Database database, ApplicationContext rooms) {
        this.database = database;
        this.rooms = rooms;
    }

    /// @param brought what the rooms asked for need besides the database and what lies beside it: the site, the theme
    public static VisitResult open(Path data, Optional<PostgresAccount> postgres, Clock clock, Object... brought) {
        List<Object> beans = new ArrayList<>(List.of(brought));
        beans.addAll(List.of(
                SecretKey.in(data),
                NeverFile.in(data),
                InvitedFile.in(data),
                AttemptFile.in(data),
                LiveFile.in(data),
                new MailFolder(data.resolve("mail"))));
        return switch (Database.visit(data, postgres)) {
            case OpenResult.InUse() -> new VisitResult.InUse();
            case OpenResult.Opened(Database database) -> {
                Visit visit = new Visit(database, Rooms.open(database, clock, Map.of(), beans));
                visit.checkKey();
                yield new VisitResult.Opened(visit);
            }
        };
    }

    /// A room by its front door.
    public <T> T room(Class<T> frontDoor) {
        return rooms.getBean(frontDoor);
    }

    private void checkKey() {
        try {
            room(KeyMark.class).check();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    @Override
    public void close() {
        rooms.close();
        database.close();
    }
}
