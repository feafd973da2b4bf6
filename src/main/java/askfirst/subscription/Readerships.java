package askfirst.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the readers. The database does the counting, so that a million of them need no room here.
@Singleton
public class Readerships {
    private final ReadershipRepository repository;
    private final Clock clock;

    Readerships(ReadershipRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// As it is now.
    public Readership now() {
        Instant now = clock.instant();
        return new Readership(
                repository.reading(now),
                repository.paused(now),
                repository.stopped(),
                repository.unreachable(),
                growth(),
                repository.origins().stream()
                        .map(it -> new Readership.Origin(it.began(), it.people()))
                        .toList(),
                people(repository.newest()),
                people(repository.left()),
                people(repository.lost()));
    }

    private List<Readership.Day> growth() {
        Map<LocalDate, Long> changes = new TreeMap<>();
        for (DayRow came : repository.came()) changes.merge(came.happened(), came.people(), Long::sum);
        for (DayRow went : repository.went()) changes.merge(went.happened(), -went.people(), Long::sum);
        List<Readership.Day> days = new ArrayList<>();
        long readers = 0;
        for (var change : changes.entrySet()) {
            readers += change.getValue();
            days.add(new Readership.Day(change.getKey(), readers));
        }
        return List.copyOf(days);
    }

    private static List<Readership.Person> people(List<PersonRow> rows) {
        return rows.stream()
                .map(it -> new Readership.Person(it.recipient(), it.happened()))
                .toList();
    }
}
