package askfirst.ceiling;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Rings when a ceiling closes, until somebody hears it.
final class Alarm {
    private final AtomicReference<@Nullable Closing> ringing = new AtomicReference<>();

    void ring(Closing closing) {
        ringing.compareAndSet(null, closing);
    }

    Optional<Closing> take() {
        return Optional.ofNullable(ringing.getAndSet(null));
    }
}
