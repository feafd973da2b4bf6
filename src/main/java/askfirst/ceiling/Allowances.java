package askfirst.ceiling;

import askfirst.mail.EmailAddress;
import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.time.Instant;

/// How often one address may be written to, known by a keyed fingerprint that outlives every other trace of it.
@Singleton
class Allowances {
    private final AllowanceRepository repository;
    private final SecretKey key;

    Allowances(AllowanceRepository repository, SecretKey key) {
        this.repository = repository;
        this.key = key;
    }

    boolean use(Occasion occasion, EmailAddress address, Instant now) {
        String fingerprint = key.fingerprint(address.normal());
        return repository.first(fingerprint, occasion.name(), now) == 1
                || repository.again(
                                fingerprint,
                                occasion.name(),
                                now,
                                now.minus(occasion.once()),
                                now.minus(occasion.threeTimes()))
                        == 1;
    }

    void tidy(Instant now) {
        repository.drop(now.minus(Occasion.LONGEST));
    }
}
