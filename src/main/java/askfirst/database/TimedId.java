package askfirst.database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Ids that grow with time (UUID version 7, RFC 9562), for rows that are read by the ten thousand: whoever goes by them
/// goes through a table from its beginning to its end. Nobody is known by one; what opens a page is signed.
public final class TimedId {
    /// Milliseconds since 1970 and a count of twelve bits, which runs over into them (RFC 9562, 6.2): many come of one
    /// moment, and they are in order, too.
    private static final AtomicLong LAST = new AtomicLong();

    private static final int COUNT_BITS = 12;
    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private TimedId() {}

    /// So many, in the order in which an index has them.
    public static List<UUID> at(Instant now, int count) {
        return Stream.generate(() -> at(now)).limit(count).toList();
    }

    /// Greater than all before of this process.
    public static UUID at(Instant now) {
        long next = LAST.accumulateAndGet(now.toEpochMilli() << COUNT_BITS, (last, time) -> Math.max(last + 1, time));
        long high = next >>> COUNT_BITS << 16 | 0x7000 | next & COUNT;
        long low = ThreadLocalRandom.current().nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
