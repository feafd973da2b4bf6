package askfirst.database;

import java.util.Collection;
import java.util.UUID;

/// Many ids as one parameter of a statement, `id = any(:ids)`: however many they are, the statement is the same, so
/// that a database reads it once. No cast around it, because H2 would make all the ids anew for each row.
public final class Ids {
    private Ids() {}

    public static UUID[] of(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
