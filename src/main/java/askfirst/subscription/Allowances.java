package askfirst.subscription;

import askfirst.delivery.Kind;
import askfirst.mail.EmailAddress;
import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How often one address may be written to because somebody typed it into a form, whoever and wherever that was.
@Singleton
class Allowances {
    private final AllowanceRepository repository;
    private final SecretKey key;
    private final Clock clock;

    Allowances(AllowanceRepository repository, SecretKey key, Clock clock) {
        this.repository = repository;
        this.key = key;
        this.clock = clock;
    }

    /// Whether one such mail may go now; if so, the next has to wait.
    boolean use(Kind kind, EmailAddress address) {
        Instant now = clock.instant();
        String fingerprint = key.fingerprint(address.normal());
        return repository.first(fingerprint, kind.name(), now) == 1
                || repository.again(fingerprint, kind.name(), now, now.minus(wait(kind))) == 1;
    }

    void tidy() {
        repository.drop(clock.instant().minus(Duration.ofDays(8)));
    }

    private static Duration wait(Kind kind) {
        return switch (kind) {
            case CONFIRMATION -> Duration.ofHours(24);
            case NOTICE -> Duration.ofDays(7);
        };
    }
}
