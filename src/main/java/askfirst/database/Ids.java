package askfirst.database;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Many ids as one parameter of a statement, `id = any(:ids)`: however many they are, the statement is the same, so
/// that a database reads it once. No cast around it, because H2 would make all the ids anew for each row.
public final class Ids {
    /// More in one statement are no gain on H2, which compares each row it has found with all of them once more.
    public static final int FEW = 32;

    /// As many as are a gain on PostgreSQL.
    static final int MORE = 128;

    private Ids() {}

    /// So many at a time, in their order.
    public static <T> List<List<T>> lots(List<T> all, int most) {
        return IntStream.range(0, Math.ceilDiv(all.size(), most))
                .mapToObj(lot -> all.subList(lot * most, Math.min((lot + 1) * most, all.size())))
                .toList();
    }

    public static UUID[] of(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
