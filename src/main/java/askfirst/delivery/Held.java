package askfirst.delivery;

import askfirst.database.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Deliveries and the claims they are held under, so that one statement settles many. Each counts only while it is held
/// under one of these; a process never has one twice.
final class Held {
    private final List<UUID> ids = new ArrayList<>();
    private final Set<UUID> claims = new LinkedHashSet<>();

    void add(IssueClaim claim) {
        ids.add(claim.id());
        claims.add(claim.claim());
    }

    /// These, and more.
    Held and(List<IssueClaim> more) {
        Held all = new Held();
        all.ids.addAll(ids);
        all.claims.addAll(claims);
        more.forEach(all::add);
        return all;
    }

    /// Some of these, which are no longer here.
    Held takeFew() {
        List<UUID> first = ids.subList(0, Ids.FEW);
        Held few = new Held();
        few.ids.addAll(first);
        few.claims.addAll(claims);
        first.clear();
        return few;
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    int size() {
        return ids.size();
    }

    UUID[] ids() {
        return Ids.of(ids);
    }

    UUID[] claims() {
        return Ids.of(claims);
    }
}
