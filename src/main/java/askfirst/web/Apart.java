package askfirst.web;

import java.util.Optional;

/// Several things of one [Step], each apart: one that fails holds up no other, unless it is the database that is gone.
final class Apart {
    private Optional<RuntimeException> worst = Optional.empty();

    void run(Runnable work) {
        if (worst.filter(Refusals::isGone).isPresent()) return;
        Step.attempt(work)
                .filter(it -> worst.isEmpty() || Refusals.isGone(it))
                .ifPresent(it -> worst = Optional.of(it));
    }

    Optional<RuntimeException> worst() {
        return worst;
    }
}
