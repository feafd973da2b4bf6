package askfirst.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/// How a [SmtpSink] behaves.
///
/// @param offers what it says it can do; `PIPELINING` is always understood
/// @param faults what it does wrong
/// @param before each answer this happens, as a pause of a server far away
/// @param tls    what it shows when it is asked for STARTTLS, which it offers only then
public record SinkManners(List<String> offers, List<SinkFault> faults, Runnable before, Optional<SSLContext> tls) {
    public static final SinkManners GOOD =
            new SinkManners(List.of("SIZE 52428800", "8BITMIME"), List.of(), () -> {}, Optional.empty());

    public SinkManners with(SinkFault fault) {
        return new SinkManners(offers, and(faults, fault), before, tls);
    }

    public SinkManners offering(String word) {
        return new SinkManners(and(offers, word), faults, before, tls);
    }

    public SinkManners after(int millis) {
        return after(() -> LockSupport.parkNanos(Duration.ofMillis(millis).toNanos()));
    }

    public SinkManners after(Runnable event) {
        return new SinkManners(offers, faults, event, tls);
    }

    public SinkManners under(SSLContext certificate) {
        return new SinkManners(and(offers, "STARTTLS"), faults, before, Optional.of(certificate));
    }

    /// What it does wrong at this step, if anything. Asked once for each step.
    Optional<SinkFault> at(String step, int connection, String recipient) {
        if (faults.isEmpty()) return Optional.empty();
        return faults.stream()
                .filter(it -> it.strikes(step, connection, recipient))
                .findFirst();
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
