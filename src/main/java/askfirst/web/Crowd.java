package askfirst.web;

import askfirst.site.AddressRange;
import askfirst.site.Settings;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// How many are connected: so many in all, and so many from one address (a /64 of IPv6).
///
/// This machine and the proxies in front of it stand for many, and count in all only.
@Singleton
class Crowd {
    private final int most;
    private final int mostFromOne;
    private final List<AddressRange> proxies;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<ByteBuffer, Integer> each = new ConcurrentHashMap<>();

    Crowd(
            @Value("${askfirst.public.connections:10000}") int most,
            @Value("${askfirst.public.connections-from-one:256}") int mostFromOne,
            Settings settings) {
        this.most = most;
        this.mostFromOne = mostFromOne;
        this.proxies = settings.proxies();
    }

    /// Held as long as the connection is open.
    interface Place {
        void leave();
    }

    Optional<Place> place(InetAddress address) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return Optional.empty();
        }
        if (standsForMany(address)) return Optional.of(all::decrementAndGet);
        ByteBuffer who = ByteBuffer.wrap(Arrays.copyOf(address.getAddress(), Math.min(8, address.getAddress().length)));
        if (each.merge(who, 1, Integer::sum) > mostFromOne) {
            leave(who);
            return Optional.empty();
        }
        return Optional.of(() -> leave(who));
    }

    private void leave(ByteBuffer who) {
        each.computeIfPresent(who, (_, count) -> count > 1 ? count - 1 : null);
        all.decrementAndGet();
    }

    private boolean standsForMany(InetAddress address) {
        return address.isLoopbackAddress() || proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }
}
