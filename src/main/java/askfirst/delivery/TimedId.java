package askfirst.delivery;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Ids that grow with time (UUID version 7, RFC 9562), for rows that are written by the ten thousand: their places in
/// an
/// index lie side by side. Nobody is known by one; what opens a page is signed.
final class TimedId {
    private TimedId() {}

    static UUID at(Instant now) {
        var random = ThreadLocalRandom.current();
        long high = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
