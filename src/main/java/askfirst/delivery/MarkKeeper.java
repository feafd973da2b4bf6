package askfirst.delivery;

import askfirst.database.Database;
import askfirst.database.Repeated;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Marks the [MarkRow] of one lease, some thousand times a second.
final class MarkKeeper implements Marks.Keeper {
    /// Changes nothing when somebody else took it over.
    private static final String MARK = """
            update lease_mark set begun_to = ?, under_way = ?, waiting = ?, ends_at = ?, mark = ? where mark = ?""";

    /// Marks by the same name.
    private static final int MARKS = 500;

    private final Repeated statement;
    private final Clock clock;
    private UUID mark;
    private int times;

    MarkKeeper(Database database, Clock clock, UUID mark) {
        this.statement = database.repeated(MARK);
        this.clock = clock;
        this.mark = mark;
    }

    @Override
    public boolean keep(Marks.Mark made) {
        UUID next = ++times % MARKS == 0 ? UUID.randomUUID() : mark;
        int marked = statement.run(
                made.begunTo(),
                words(made.underWay()),
                words(made.waiting()),
                clock.instant().plus(Leases.LASTS).atOffset(ZoneOffset.UTC),
                next,
                mark);
        mark = next;
        return marked == 1;
    }

    @Override
    public void close() {
        statement.close();
    }

    private static String words(Set<Long> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
