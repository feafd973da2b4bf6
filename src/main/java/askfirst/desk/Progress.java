package askfirst.desk;

/// How far a job is, as it tells itself.
final class Progress {
    private volatile long done;
    private volatile long of;

    /// @param of 0 while nobody knows how much there is
    void at(long done, long of) {
        this.done = done;
        this.of = of;
    }

    long done() {
        return done;
    }

    long of() {
        return of;
    }
}
