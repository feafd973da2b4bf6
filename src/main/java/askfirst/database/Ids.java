package askfirst.database;

import java.util.Collection;
import java.util.UUID;

/// Many ids as one parameter of a statement, `id = any(cast(:ids as uuid array))`: however many they are, the statement
/// is the same, so that a database reads it once; and H2 does not compare each row with each of a list.
public final class Ids {
    private Ids() {}

    public static String[] of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
