package askfirst.subscription;

import askfirst.database.Ids;
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

    /// The next thousands in the order of their ids, which never change, those who paused among them.
    ///
    /// @param id the last one before; [#FIRST] begins
    public List<Subscriber> after(UUID id) {
        return view(repository.activeAfter(id));
    }

    /// Those of them who read at this moment, by their ids; nobody else changes them until this transaction ends.
    public Map<UUID, Subscriber> reading(List<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return view(repository.lockedActive(Ids.of(ids))).stream()
                .filter(it -> it.state() == State.ACTIVE)
                .collect(Collectors.toMap(Subscriber::id, it -> it));
    }

    private List<Subscriber> view(List<SubscriptionRow> rows) {
        Instant now = clock.instant();
        return rows.stream().map(row -> row.view(now)).toList();
    }
}
