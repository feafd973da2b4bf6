package askfirst.subscription;

import askfirst.database.Direct;
import askfirst.database.Ids;
import askfirst.delivery.Reader;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The people who read, for whoever sends them an issue.
@Singleton
public class Subscribers {
    /// Before everybody.
    public static final UUID FIRST = new UUID(0, 0);

    /// What is on the envelope of one who reads, and in her greeting; whole rows would take twice as long.
    private static final String READING = """
            select id, recipient, name from subscription
            where id = any(?) and state = 'ACTIVE' and (paused_until is null or paused_until <= ?)""";

    private final SubscriptionRepository repository;
    private final Direct direct;
    private final Clock clock;

    Subscribers(SubscriptionRepository repository, Direct direct, Clock clock) {
        this.repository = repository;
        this.direct = direct;
        this.clock = clock;
    }

    /// So many of one state, [State#ACTIVE], [State#PAUSED] or [State#UNREACHABLE], in one rhythm.
    public record Group(State state, Rhythm rhythm, long readers) {}

    /// All there are.
    public List<Group> groups() {
        return repository.groups(clock.instant()).stream()
                .map(row -> new Group(row.state(), row.rhythm(), row.readers()))
                .toList();
    }

    /// The next thousands in the order of their ids, which never change, those who paused or cannot be reached
    /// among them.
    ///
    /// @param id the last one before; [#FIRST] begins
    public List<Addressee> after(UUID id) {
        return addressees(repository.readingAfter(id));
    }

    /// The same, of those who hear every few months only.
    public List<Addressee> everyFewMonthsAfter(UUID id) {
        return addressees(repository.readingInRhythmAfter(id, Rhythm.EVERY_FEW_MONTHS));
    }

    /// Those who took another's place since then, or took their own again.
    public List<Addressee> successorsSince(Instant then) {
        return addressees(repository.successorsSince(then));
    }

    /// Those of them who read at this moment, by their ids. No lock keeps them so: whoever leaves now waits for nobody,
    /// and a lock would be written into each row and out of it again.
    public Map<UUID, Reader> reading(List<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return direct.ask(READING, Subscribers::reader, Ids.of(ids), clock.instant()).stream()
                .collect(Collectors.toMap(Reader::id, it -> it));
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(Direct.id(row, 1), new EmailAddress(row.getString(2)), row.getString(3));
    }

    /// No letter goes to these until they say yes anew: their mailboxes do not exist, or take nothing. Whoever has
    /// another one by now reads on.
    public void loseSight(List<Reader> unreachable) {
        for (Reader each : unreachable)
            repository.loseSight(each.id(), each.to().normal(), clock.instant());
    }

    private List<Addressee> addressees(List<SubscriptionRepository.ReadingRow> rows) {
        Instant now = clock.instant();
        return rows.stream().map(row -> addressee(row, now)).toList();
    }

    private static Addressee addressee(SubscriptionRepository.ReadingRow row, Instant now) {
        Instant pause = row.pausedUntil();
        boolean isPaused = row.state() == State.ACTIVE && pause != null && pause.isAfter(now);
        State state = isPaused ? State.PAUSED : row.state();
        return new Addressee(row.id(), new EmailAddress(row.recipient()), state, row.rhythm());
    }
}
