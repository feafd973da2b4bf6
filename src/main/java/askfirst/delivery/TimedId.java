package askfirst.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// Ids that grow with time (UUID version 7, RFC 9562), for rows that are written by the ten thousand: their places in
/// an index lie side by side. Nobody is known by one; what opens a page is signed.
final class TimedId {
    private TimedId() {}

    /// So many, in the order in which an index has them.
    static List<UUID> at(Instant now, int count) {
        return Stream.generate(() -> at(now)).limit(count).sorted().toList();
    }

    private static UUID at(Instant now) {
        var random = ThreadLocalRandom.current();
        long high = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
