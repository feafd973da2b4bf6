package askfirst.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Deliveries put together by the claim they are held under, so that one statement settles many.
final class ByClaim {
    private final Map<UUID, List<UUID>> ids = new LinkedHashMap<>();

    void add(IssueClaim claim) {
        ids.computeIfAbsent(claim.claim(), _ -> new ArrayList<>()).add(claim.id());
    }

    void each(BiConsumer<UUID, List<UUID>> settle) {
        ids.forEach(settle);
    }
}
