package askfirst.publishing;

import org.jspecify.annotations.Nullable;

/// One goes wrong, and the others have theirs all the same.
final class Turns {
    private @Nullable RuntimeException broken;

    void take(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    /// What went wrong flies.
    void end() {
        if (broken != null) throw broken;
    }
}
