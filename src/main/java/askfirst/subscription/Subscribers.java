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
import java.time.OffsetDateTime;
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

    /// What an index holds of one who reads, or would if she could be reached.
    private static final String ADDRESSEES =
            "select s.id, s.recipient, s.state, s.rhythm, s.paused_until from subscription s where s.state <> 'STOPPED'";

    private static final String AFTER = ADDRESSEES + " and s.id > ? order by s.id limit 5000";
    private static final String IN_RHYTHM_AFTER =
            ADDRESSEES + " and s.id > ? and s.rhythm = ? order by s.id limit 5000";

    /// Whoever gets the letters now of those who moved then, or were brought back. The embedded database would go
    /// through all readers for `id in (select …)`.
    private static final String SUCCESSORS = """
            select distinct s.id, s.recipient, s.state, s.rhythm, s.paused_until
            from address_change c join subscription s
                on s.id = case when c.undone_at is null then c.successor_id else c.subscription_id end
            where s.state <> 'STOPPED' and (c.changed_at >= ? or c.undone_at >= ?)""";

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
        return addressees(AFTER, id);
    }

    /// The same, of those who hear every few months only.
    public List<Addressee> everyFewMonthsAfter(UUID id) {
        return addressees(IN_RHYTHM_AFTER, id, Rhythm.EVERY_FEW_MONTHS.name());
    }

    /// Those who took another's place since then, or took their own again.
    public List<Addressee> successorsSince(Instant then) {
        return addressees(SUCCESSORS, then, then);
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

    private List<Addressee> addressees(String sql, Object... values) {
        Instant now = clock.instant();
        return direct.ask(sql, row -> addressee(row, now), values);
    }

    private static Addressee addressee(ResultSet row, Instant now) throws SQLException {
        State state = State.valueOf(row.getString(3));
        OffsetDateTime pause = row.getObject(5, OffsetDateTime.class);
        boolean isPaused =
                state == State.ACTIVE && pause != null && pause.toInstant().isAfter(now);
        return new Addressee(
                Direct.id(row, 1),
                new EmailAddress(row.getString(2)),
                isPaused ? State.PAUSED : state,
                Rhythm.valueOf(row.getString(4)));
    }
}
