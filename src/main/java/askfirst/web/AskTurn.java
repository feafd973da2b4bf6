package askfirst.web;

import askfirst.subscription.Subscriptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what was asked: all together, and when that fails one by one. An ask that fails three times is set aside
/// until the next start, so that it holds up nobody.
final class AskTurn implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AskTurn.class);
    private static final int TRIES = 3;

    private final Subscriptions subscriptions;
    private final Map<UUID, Integer> failures = new HashMap<>();

    AskTurn(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void run() {
        Optional<RuntimeException> together = Step.attempt(subscriptions::answerRequests);
        if (together.isEmpty()) failures.clear();
        else oneByOne(together.get());
    }

    private void oneByOne(RuntimeException together) {
        int byTheDatabase = 0;
        for (UUID ask : subscriptions.unanswered()) {
            Optional<RuntimeException> problem = Step.attempt(() -> subscriptions.answerRequest(ask));
            problem.ifPresent(it -> failed(ask, it));
            // because each may have waited for a lock
            if (problem.filter(Refusals::isGone).isPresent() && ++byTheDatabase == 2) break;
        }
        throw together;
    }

    private void failed(UUID ask, RuntimeException problem) {
        // flies when the database is gone, and then it was not this one
        if (!subscriptions.isUnanswered(ask)) return;
        if (failures.merge(ask, 1, Integer::sum) < TRIES) return;
        subscriptions.setAside(ask);
        failures.remove(ask);
        LOG.error(
                "An ask for the letter cannot be answered and is set aside until the next start; all others are"
                        + " answered: {}",
                Refusals.kinds(problem));
    }
}
