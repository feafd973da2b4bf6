package askfirst.subscription;

import askfirst.database.Ids;
import askfirst.delivery.Reader;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
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

    private final SubscriptionRepository repository;
    private final Clock clock;

    Subscribers(SubscriptionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// So many of one state, [State#ACTIVE] or [State#PAUSED], in one rhythm.
    public record Group(State state, Rhythm rhythm, long readers) {}

    /// All there are.
    public List<Group> groups() {
        return repository.groups(clock.instant()).stream()
                .map(row -> new Group(row.state(), row.rhythm(), row.readers()))
                .toList();
    }

    /// The next thousands in the order of their ids, which never change, those who paused among them.
    ///
    /// @param id the last one before; [#FIRST] begins
    public List<Addressee> after(UUID id) {
        return addressees(repository.activeAfter(id));
    }

    /// The same, of those who hear every few months only.
    public List<Addressee> everyFewMonthsAfter(UUID id) {
        return addressees(repository.activeInRhythmAfter(id, Rhythm.EVERY_FEW_MONTHS));
    }

    /// Those who took another's place since then, or took their own again.
    public List<Addressee> successorsSince(Instant then) {
        return addressees(repository.successorsSince(then));
    }

    /// Those of them who read at this moment, by their ids. No lock keeps them so: whoever leaves now waits for nobody,
    /// and a lock would be written into each row and out of it again.
    public Map<UUID, Reader> reading(List<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return repository.active(Ids.of(ids), clock.instant()).stream()
                .map(row -> new Reader(row.id(), new EmailAddress(row.recipient()), row.name()))
                .collect(Collectors.toMap(Reader::id, it -> it));
    }

    private List<Addressee> addressees(List<SubscriptionRepository.ReadingRow> rows) {
        Instant now = clock.instant();
        return rows.stream().map(row -> addressee(row, now)).toList();
    }

    private static Addressee addressee(SubscriptionRepository.ReadingRow row, Instant now) {
        Instant pause = row.pausedUntil();
        State state = pause != null && pause.isAfter(now) ? State.PAUSED : State.ACTIVE;
        return new Addressee(row.id(), new EmailAddress(row.recipient()), state, row.rhythm());
    }
}
