package askfirst.publishing;

import askfirst.delivery.IssueBook;
import askfirst.issue.Issue;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Rhythm;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import askfirst.subscription.Subscribers;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Decides for every reader whether an issue goes to her.
@Singleton
class Audience {
    /// What "every few months" is at the least: with a letter a month every third one.
    static final Duration FEW_MONTHS = Duration.ofDays(80);

    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final IssueBook book;
    private final AudienceRepository kept;
    private final Clock clock;

    Audience(Subscribers subscribers, Suppressions suppressions, IssueBook book, AudienceRepository kept, Clock clock) {
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.book = book;
        this.kept = kept;
        this.clock = clock;
    }

    /// As it would be now. Changes nothing.
    Numbers numbers(Issue.Reach reach) {
        Numbers numbers = Numbers.none();
        for (var some = after(Subscribers.FIRST, reach); !some.isEmpty(); some = after(last(some), reach))
            some.values().forEach(numbers::add);
        return numbers;
    }

    /// The next readers in the order of their ids, and what it means for each.
    Map<Subscriber, Lot> after(UUID id, Issue.Reach reach) {
        List<Subscriber> some = subscribers.after(id);
        Set<EmailAddress> silent =
                suppressions.among(some.stream().map(Subscriber::address).toList());
        Map<UUID, Instant> lastTo = book.lastTo(some.stream()
                .filter(it -> it.rhythm() == Rhythm.EVERY_FEW_MONTHS)
                .map(Subscriber::id)
                .toList());
        Instant longAgo = clock.instant().minus(FEW_MONTHS);
        Map<Subscriber, Lot> lots = new LinkedHashMap<>();
        for (Subscriber it : some) {
            boolean isRested = !lastTo.getOrDefault(it.id(), Instant.EPOCH).isAfter(longAgo);
            lots.put(it, silent.contains(it.address()) ? Lot.NEVER : lot(it, reach, isRested));
        }
        return lots;
    }

    /// Belongs into the transaction that writes these readers into the ledger.
    void keep(UUID publication, Map<Subscriber, Lot> some) {
        Numbers numbers = Numbers.none();
        some.values().forEach(numbers::add);
        numbers.lots().forEach((lot, readers) -> {
            kept.begin(publication, lot);
            kept.add(publication, lot, readers);
        });
    }

    /// As it was when they were written down.
    Numbers kept(UUID publication) {
        Map<Lot, Long> lots = new EnumMap<>(Lot.class);
        for (var row : kept.of(publication)) lots.put(row.lot(), row.readers());
        return new Numbers(lots);
    }

    static UUID last(Map<Subscriber, Lot> some) {
        return some.keySet().stream().reduce((_, it) -> it).orElseThrow().id();
    }

    private static Lot lot(Subscriber reader, Issue.Reach reach, boolean isRested) {
        if (reader.state() == State.PAUSED) return Lot.PAUSED;
        boolean isBig = reach == Issue.Reach.BIG_NEWS;
        return switch (reader.rhythm()) {
            case EVERY_LETTER -> Lot.EVERY_LETTER;
            case ONLY_BIG_NEWS -> isBig ? Lot.BIG_NEWS : Lot.NOT_BIG;
            case EVERY_FEW_MONTHS -> {
                if (isRested) yield Lot.FEW_MONTHS;
                yield isBig ? Lot.BIG_NEWS : Lot.NOT_YET;
            }
        };
    }
}
