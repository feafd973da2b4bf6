package askfirst.ceiling;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Rings when a ceiling closes, until somebody hears it.
final class Alarm {
    private final AtomicReference<@Nullable Reach> ringing = new AtomicReference<>();

    void ring(Reach reach) {
        ringing.compareAndSet(null, reach);
    }

    Optional<Reach> take() {
        return Optional.ofNullable(ringing.getAndSet(null));
    }
}
