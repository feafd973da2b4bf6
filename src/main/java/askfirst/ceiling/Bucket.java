package askfirst.ceiling;

import java.time.Instant;

/// The permits of one network, or of everybody, in one window.
///
/// Reserved a hundredth at a time, so that no row is hot; a process that dies takes its unspent ones along. Once empty
/// it stays empty for as long as the window lasts.
final class Bucket {
    private final Place place;
    private final int ceiling;
    private final PermitRepository permits;
    private final Runnable atClosing;
    private boolean begun;
    private int reserved;
    private volatile boolean closed;

    Bucket(Place place, int ceiling, PermitRepository permits, Runnable atClosing) {
        this.place = place;
        this.ceiling = ceiling;
        this.permits = permits;
        this.atClosing = atClosing;
    }

    /// Where its row lies.
    record Place(String name, Instant start, Instant end) {}

    /// What came of taking one.
    enum Permit {
        /// and nobody, on any instance, had asked this bucket before
        FIRST,
        ANOTHER,
        NONE
    }

    boolean isClosed() {
        return closed;
    }

    boolean has() {
        return take() != Permit.NONE;
    }

    synchronized Permit take() {
        if (closed) return Permit.NONE;
        boolean isFirst = !begun && begins();
        begun = true;
        if (reserved == 0) reserved = reserve();
        // because a row may be gone: with the work of a caller that was undone, or with a database that was put back
        if (reserved == 0 && begins()) {
            isFirst = true;
            reserved = reserve();
        }
        if (reserved == 0) {
            closed = true;
            atClosing.run();
            return Permit.NONE;
        }
        reserved--;
        return isFirst ? Permit.FIRST : Permit.ANOTHER;
    }

    private boolean begins() {
        return permits.begin(place.name(), place.start(), place.end()) == 1;
    }

    private int reserve() {
        int block = Math.max(1, ceiling / 100);
        if (taken(block)) return block;
        return taken(1) ? 1 : 0;
    }

    private boolean taken(int block) {
        return permits.take(place.name(), place.start(), block, ceiling - block) == 1;
    }
}
