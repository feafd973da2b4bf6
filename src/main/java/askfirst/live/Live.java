package askfirst.live;

import askfirst.database.Database;
import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The lock on sending: a database that was put back from a backup, or taken elsewhere, sends nothing before its author
/// says that it is the live one now.
///
/// A row and `data/live` move on together, the row first and on the disk before the file. So whatever ends a process,
/// the row is never behind; one that is was saved earlier. Several instances on one PostgreSQL share the row, and each
/// has a file of its own, which may be behind; a new one has none and joins. The embedded database lies beside its
/// file, so that one without a file was taken somewhere else.
@Singleton
public class Live {
    /// How much may be sent before a copy that was saved meanwhile is known to be older.
    private static final Duration OFTEN = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final LiveRepository repository;
    private final LiveFile file;
    private final Database database;
    private final Whereabouts whereabouts;
    private final Clock clock;
    private volatile Instant next = Instant.EPOCH;
    private volatile Instant looked = Instant.EPOCH;

    Live(Transactions transactions, LiveRepository repository, LiveFile file, Database database, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.file = file;
        this.database = database;
        this.whereabouts = new Whereabouts(database, clock);
        this.clock = clock;
    }

    /// For whoever serves, before anything is sent: writes down that it is the live one, or that it is locked.
    public Standing start() {
        if (repository.row().isEmpty()) begin();
        Standing standing = standing();
        switch (standing) {
            case Standing.Sends() -> moveOn();
            case Standing.Locked(var why, var of, var lately) ->
                transactions.durably(() -> repository.lock(why.name()));
        }
        return standing;
    }

    public boolean maySend() {
        return standing() instanceof Standing.Sends;
    }

    /// Changes nothing in the database.
    public Standing standing() {
        Standing standing = judge(file.memory(), repository.row());
        if (standing instanceof Standing.Sends) return standing;
        file.readAgain();
        return judge(file.memory(), repository.row());
    }

    /// Every copy that was saved before is an older one from now on. Not within a transaction.
    public void moveOn() {
        Instant now = clock.instant();
        next = now.plus(OFTEN);
        transactions.durably(() -> moved(now)).ifPresent(row -> file.keep(row.turn(), place(), row.unlockedAt(), now));
    }

    /// Read again where nobody else can be between, because only this turn is on the disk for sure.
    private Optional<LiveRow> moved(Instant now) {
        LiveMemory memory = file.memory();
        Optional<LiveRow> seen = repository.row();
        if (seen.isEmpty() || !(judge(memory, seen) instanceof Standing.Sends)) return Optional.empty();
        LiveRow row = seen.get();
        return repository.moveOn(row.turn(), row.unlockedAt(), now) == 0 ? Optional.empty() : repository.row();
    }

    /// Whether sending may go on; for who asks before each turn. Looks now and then, and moves on more seldom.
    public boolean goesOn() {
        Instant now = clock.instant();
        if (now.isBefore(looked.plus(LOOK))) return true;
        if (!maySend()) return false;
        looked = now;
        if (!now.isBefore(next)) moveOn();
        return true;
    }

    /// After anything went wrong, because another server may answer now.
    public void lookAgain() {
        whereabouts.forget();
    }

    /// Its author says that this is the live one. Belongs into a durable transaction, and [#moveOn] behind it.
    public void unlock() {
        Instant now = clock.instant();
        keepPlace(now);
        Instant before = file.memory().unlocked();
        repository.begin(place(), LiveRow.NOTHING, now, before);
        // later than ever before, whatever the clock says, because an earlier one is of an older copy
        Instant least = before.plus(1, ChronoUnit.MICROS);
        repository.unlock(place(), now, now.isAfter(least) ? now : least);
    }

    /// Learns how far other instances have come, and runs what has to be done once on each machine after [#unlock],
    /// before that sends; again when it was cut short.
    public void keepUp(Runnable afterUnlock) {
        Optional<LiveRow> row = repository.row();
        if (row.isEmpty()) return;
        Instant unlockedAt = row.get().unlockedAt();
        if (unlockedAt.isAfter(file.memory().heard())) {
            afterUnlock.run();
            file.hear(place(), unlockedAt, clock.instant());
        }
        // one that is embedded has no other, and what a command is just committing there may not be on the disk
        if (!database.isOursAlone() && row.get().turn() > file.memory().turn(place(), unlockedAt))
            file.keep(row.get().turn(), place(), unlockedAt, clock.instant());
    }

    private void begin() {
        String locked = file.memory().hasMoved(place()) ? Standing.Why.OLDER.name() : LiveRow.NOTHING;
        Instant now = clock.instant();
        keepPlace(now);
        transactions.durably(
                () -> repository.begin(place(), locked, now, file.memory().unlocked()));
    }

    /// Before the row, because an embedded one without a file would be locked.
    private void keepPlace(Instant now) {
        LiveMemory memory = file.memory();
        if (!memory.knows(place())) file.keep(0, place(), memory.unlocked(), now);
    }

    /// What the file said has to be read before the row, or the one that moves on just now would seem older.
    private Standing judge(LiveMemory memory, Optional<LiveRow> found) {
        Optional<Instant> lately = memory.lately();
        // it was saved before there was such a row, or it was never served
        if (found.isEmpty())
            return memory.hasMoved(place())
                    ? new Standing.Locked(Standing.Why.OLDER, Optional.empty(), lately)
                    : new Standing.Sends();
        LiveRow row = found.get();
        return why(memory, row)
                .<Standing>map(why -> new Standing.Locked(why, Optional.of(row.movedAt()), lately))
                .orElseGet(Standing.Sends::new);
    }

    private Optional<Standing.Why> why(LiveMemory memory, LiveRow row) {
        if (row.why().isPresent()) return row.why();
        boolean isLost = database.isOursAlone() && !memory.knows(place());
        if (!row.place().equals(place()) || isLost) return Optional.of(Standing.Why.ELSEWHERE);
        boolean isOlder =
                row.unlockedAt().isBefore(memory.unlocked()) || row.turn() < memory.turn(place(), row.unlockedAt());
        return isOlder ? Optional.of(Standing.Why.OLDER) : Optional.empty();
    }

    private String place() {
        return whereabouts.place();
    }
}
