package askfirst.subscription;

import askfirst.database.PostgresAccount;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Reason;
import askfirst.visit.Visit;
import askfirst.visit.VisitResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The readers, for commands that serve nothing: works beside a serving process, and needs no site and no theme.
public final class Register implements AutoCloseable {
    private final Visit visit;

    private Register(Visit visit) {
        this.visit = visit;
    }

    /// What came of opening it.
    public sealed interface OpenedResult {
        /// Close it when done.
        record Opened(Register register) implements OpenedResult {}

        /// Another process holds the database and does not lend it.
        record InUse() implements OpenedResult {}
    }

    public static OpenedResult open(Path data, Optional<PostgresAccount> postgres, Clock clock) {
        return switch (Visit.open(data, postgres, clock)) {
            case VisitResult.InUse() -> new OpenedResult.InUse();
            case VisitResult.Opened(Visit visit) -> new OpenedResult.Opened(new Register(visit));
        };
    }

    /// In rooms that somebody else opened and closes.
    public static Register in(Visit visit) {
        return new Register(visit);
    }

    /// Everybody who ever said yes, in the order of their addresses; one at a time, because there may be a million.
    public void each(Consumer<Subscriber> each) {
        visit.room(Readers.class).each(each);
    }

    /// By the address she has, or one she had when she said yes.
    public Optional<Subscriber> reader(EmailAddress address) {
        return visit.room(Readers.class).everAt(address);
    }

    /// Nobody writes there any more; only the mailbox's owner can change that.
    public void suppress(EmailAddress address) {
        visit.room(Nevers.class).say(address, Reason.AUTHOR);
    }

    /// Every yes of one reader, newest first.
    public List<Consent> consents(Subscriber reader) {
        return visit.room(Readers.class).consents(reader);
    }

    /// Shows each subscriber in turn, in the order of their addresses, with the proof of her yes.
    public Audit audit(Consumer<Audit.Entry> each) {
        return visit.room(Readers.class).audit(each);
    }

    /// What [#take] would say. Changes nothing.
    public ImportReport rehearse(Iterable<ImportRow> rows, ZoneId zone) {
        return visit.room(Imports.class).rehearse(rows, zone);
    }

    /// Takes over another tool's readers, those with the proof of their yes. Sends nothing. When `rows` throws, nothing
    /// has changed.
    ///
    /// @param zone where the days in the list begin
    public ImportReport take(Iterable<ImportRow> rows, ZoneId zone) {
        return visit.room(Imports.class).run(rows, zone);
    }

    /// A letter came back from there for good: none goes there until its owner says yes anew. Who gets none already
    /// stays as she is.
    public Subscriber bounced(Subscriber reader) {
        return visit.room(Dismissals.class).bounced(reader);
    }

    /// No letter goes to this reader any more; what she said yes to stays as evidence.
    public void remove(Subscriber reader) {
        visit.room(Dismissals.class).remove(reader.address());
    }

    @Override
    public void close() {
        visit.close();
    }
}
