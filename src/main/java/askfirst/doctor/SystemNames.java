package askfirst.doctor;

import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;

/// Has Java look host names up as every other program on this machine does.
///
/// dnsjava, which is here for [Dns] alone, offers itself to Java for all look-ups as soon as it lies on the class path.
/// Java takes the first that offers itself, and our jar is the first (`META-INF/services`).
public final class SystemNames extends InetAddressResolverProvider {
    @Override
    public InetAddressResolver get(Configuration java) {
        return java.builtinResolver();
    }

    @Override
    public String name() {
        return "the system's own";
    }
}
