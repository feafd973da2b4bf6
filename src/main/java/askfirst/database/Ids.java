package askfirst.database;

import java.util.Collection;
import java.util.UUID;

/// Many ids as one parameter of a statement, `id = any(:ids)`: however many they are, the statement is the same, so
/// that a database reads it once. No cast around it, because H2 would make all the ids anew for each row.
public final class Ids {
    /// More in one statement are no gain on H2, which compares each row it has found with all of them once more.
    public static final int FEW = 32;

    /// As many as are a gain on PostgreSQL.
    static final int MORE = 128;

    private Ids() {}

    public static UUID[] of(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
