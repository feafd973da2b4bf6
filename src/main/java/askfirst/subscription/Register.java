package askfirst.subscription;

import askfirst.database.Database;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.mail.EmailAddress;
import askfirst.mail.MailFolder;
import askfirst.suppression.NeverFile;
import askfirst.suppression.Reason;
import askfirst.token.KeyMark;
import askfirst.token.SecretKey;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The readers, for commands that serve nothing: works beside a serving process, and needs no site and no theme.
public final class Register implements AutoCloseable {
    private final Database database;
    private final ApplicationContext rooms;

    private Register(Database database, ApplicationContext rooms) {
        this.database = database;
        this.rooms = rooms;
    }

    /// What came of opening it.
    public sealed interface OpenedResult {
        /// Close it when done.
        record Opened(Register register) implements OpenedResult {}

        /// Another process holds the database and does not lend it.
        record InUse() implements OpenedResult {}
    }

    public static OpenedResult open(Path data, Optional<PostgresAccount> postgres, Clock clock) {
        var beans = List.of(SecretKey.in(data), NeverFile.in(data), new MailFolder(data.resolve("mail")));
        return switch (Database.visit(data, postgres)) {
            case OpenResult.InUse() -> new OpenedResult.InUse();
            case OpenResult.Opened(Database database) -> {
                var register = new Register(database, Rooms.open(database, clock, Map.of(), beans));
                register.checkKey();
                yield new OpenedResult.Opened(register);
            }
        };
    }

    /// Everybody who ever said yes, in the order of their addresses; one at a time, because there may be a million.
    public void each(Consumer<Subscriber> each) {
        rooms.getBean(Readers.class).each(each);
    }

    /// By the address she has, or one she had when she said yes.
    public Optional<Subscriber> reader(EmailAddress address) {
        return rooms.getBean(Readers.class).everAt(address);
    }

    /// Nobody writes there any more; only the mailbox's owner can change that.
    public void suppress(EmailAddress address) {
        rooms.getBean(Nevers.class).say(address, Reason.AUTHOR);
    }

    /// Every yes of one reader, newest first.
    public List<Consent> consents(Subscriber reader) {
        return rooms.getBean(Readers.class).consents(reader);
    }

    /// Shows each subscriber in turn, in the order of their addresses, with the proof of her yes.
    public Audit audit(Consumer<Audit.Entry> each) {
        return rooms.getBean(Readers.class).audit(each);
    }

    /// What [#take] would say. Changes nothing.
    public ImportReport rehearse(Iterable<ImportRow> rows, ZoneId zone) {
        return rooms.getBean(Imports.class).rehearse(rows, zone);
    }

    /// Takes over another tool's readers, those with the proof of their yes. Sends nothing. When `rows` throws, nothing
    /// has changed.
    ///
    /// @param zone where the days in the list begin
    public ImportReport take(Iterable<ImportRow> rows, ZoneId zone) {
        return rooms.getBean(Imports.class).run(rows, zone);
    }

    /// No letter goes to this reader any more; what she said yes to stays as evidence.
    public void remove(Subscriber reader) {
        rooms.getBean(Dismissals.class).remove(reader.address());
    }

    /// Everything about her is gone, the evidence too, but for a fingerprint that keeps her from being written to
    /// again.
    public void erase(Subscriber reader) {
        rooms.getBean(Erasure.class).erase(reader.id(), Kept.FINGERPRINT);
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
