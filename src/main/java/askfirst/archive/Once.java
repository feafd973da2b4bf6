package askfirst.archive;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something made once, by the first who asks for it; who asks meanwhile waits.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T already = made;
        if (already != null) return already;
        T fresh = maker.get();
        made = fresh;
        return fresh;
    }
}
