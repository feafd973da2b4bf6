package askfirst.suppression;

import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The addresses no mail goes to. Suppression wins over everything else.
@Singleton
public class Suppressions {
    private final SuppressionRepository repository;
    private final Clock clock;

    Suppressions(SuppressionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public boolean contains(EmailAddress address) {
        return repository.count(address.normal()) > 0;
    }

    public void add(EmailAddress address, Reason reason) {
        repository.add(address.normal(), reason, clock.instant());
    }
}
