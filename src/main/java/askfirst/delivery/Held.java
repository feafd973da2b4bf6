package askfirst.delivery;

import askfirst.database.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Deliveries and the claims they are held under, so that one statement settles many. Each counts only while it is held
/// under one of these; a process never has one twice.
final class Held {
    private final List<UUID> ids = new ArrayList<>();
    private final Set<UUID> claims = new LinkedHashSet<>();

    void add(IssueClaim claim) {
        ids.add(claim.id());
        claims.add(claim.claim());
    }

    /// As many as one statement takes.
    record Few(UUID[] ids, UUID[] claims) {}

    Stream<Few> few(int atOnce) {
        UUID[] under = Ids.of(claims);
        return Ids.lots(ids, atOnce).stream().map(some -> new Few(Ids.of(some), under));
    }
}
