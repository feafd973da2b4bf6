package askfirst.connection;

import askfirst.database.Database;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.mail.MailFolder;
import askfirst.site.Site;
import askfirst.suppression.NeverFile;
import askfirst.token.KeyMark;
import askfirst.token.SecretKey;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The author's address book, for commands: works beside a serving process.
public final class AddressBook implements AutoCloseable {
    private final Database database;
    private final ApplicationContext rooms;

    private AddressBook(Database database, ApplicationContext rooms) {
        this.database = database;
        this.rooms = rooms;
    }

    /// What came of opening it.
    public sealed interface OpenedResult {
        /// Close it when done.
        record Opened(AddressBook book) implements OpenedResult {}

        /// Another process holds the database and does not lend it.
        record InUse() implements OpenedResult {}
    }

    public static OpenedResult open(Path data, Optional<PostgresAccount> postgres, Site site, Clock clock) {
        var beans = List.of(SecretKey.in(data), NeverFile.in(data), new MailFolder(data.resolve("mail")), site);
        return switch (Database.visit(data, postgres)) {
            case OpenResult.InUse() -> new OpenedResult.InUse();
            case OpenResult.Opened(Database database) -> {
                var book = new AddressBook(database, Rooms.open(database, clock, Map.of(), beans));
                book.checkKey();
                yield new OpenedResult.Opened(book);
            }
        };
    }

    public Connections connections() {
        return rooms.getBean(Connections.class);
    }

    private void checkKey() {
        try {
            rooms.getBean(KeyMark.class).check();
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
