package askfirst.publishing;

/// One goes wrong, and the others have theirs all the same.
final class Turns {
    private Runnable flies = () -> {};

    void take(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException | Error e) {
            flies = () -> {
                throw e;
            };
        }
    }

    /// What went wrong flies.
    void end() {
        flies.run();
    }
}
