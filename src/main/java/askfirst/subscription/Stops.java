package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a reader may do to get fewer letters or none, and to take it back. Any number of presses, one wins, and each is
/// told where she stands afterwards.
@Singleton
class Stops {
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final SubscriptionRepository repository;
    private final Suppressions suppressions;
    private final Recall recall;
    private final Clock clock;

    Stops(
            Transactions transactions,
            SubscriptionRepository repository,
            Suppressions suppressions,
            Recall recall,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.suppressions = suppressions;
        this.recall = recall;
        this.clock = clock;
    }

    /// Changes nothing.
    StopResult look(UUID reader) {
        return repository.byId(reader).map(this::standing).orElseGet(StopResult.UnknownLink::new);
    }

    StopResult stop(UUID reader) {
        return after(reader, now -> {
            recall.everythingAbout(reader);
            return repository.stop(reader, now, now.plus(UNDO));
        });
    }

    /// The same subscription with the same consent, as if it had never stopped.
    StopResult undo(UUID reader) {
        return after(reader, now -> repository.undo(reader, now));
    }

    StopResult pause(UUID reader, Pause pause) {
        return after(reader, now -> repository.pause(reader, pause.end(now), now));
    }

    StopResult endPause(UUID reader) {
        return after(reader, now -> repository.endPause(reader, now));
    }

    StopResult changeRhythm(UUID reader, Rhythm rhythm) {
        return after(reader, now -> repository.changeRhythm(reader, rhythm, now));
    }

    StopResult rename(UUID reader, GreetingName name) {
        return after(reader, now -> repository.rename(reader, name.text(), now));
    }

    /// Only ever to a rarer one; otherwise nothing changes.
    StopResult lessOften(UUID reader, Rhythm rhythm) {
        StopResult now = look(reader);
        boolean rarer = now instanceof StopResult.Reading(Subscriber her)
                && her.rhythm().rarer().contains(rhythm);
        return rarer ? changeRhythm(reader, rhythm) : now;
    }

    private StopResult after(UUID reader, Function<Instant, Integer> change) {
        transactions.durably(() -> change.apply(clock.instant()));
        return look(reader);
    }

    private StopResult standing(SubscriptionRow row) {
        Instant now = clock.instant();
        Subscriber reader = row.view(now);
        if (suppressions.contains(reader.address())) return new StopResult.NeverAgain();
        return switch (reader.state()) {
            case ACTIVE, PAUSED, UNREACHABLE -> new StopResult.Reading(reader);
            case SUPPRESSED -> new StopResult.NeverAgain();
            case STOPPED ->
                new StopResult.Stopped(Optional.ofNullable(row.undoUntil()).filter(until -> until.isAfter(now)));
        };
    }
}
