package askfirst.doctor;

import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// The world the doctor looks at it from.
///
/// @param nameServer whom to ask about names; empty means those this machine asks
/// @param tls        whose certificates are trusted
/// @param patience   for each answer; a check as a whole gets three times as long
public record Surroundings(Optional<InetSocketAddress> nameServer, SSLContext tls, Duration patience, Clock clock) {

    /// This machine's.
    public static Surroundings here(Clock clock) {
        try {
            return new Surroundings(Optional.empty(), SSLContext.getDefault(), Duration.ofSeconds(5), clock);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// With another name server.
    public Surroundings asking(InetSocketAddress server) {
        return new Surroundings(Optional.of(server), tls, patience, clock);
    }
}
