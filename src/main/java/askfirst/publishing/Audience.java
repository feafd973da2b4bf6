package askfirst.publishing;

import askfirst.delivery.IssueBook;
import askfirst.issue.Issue;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Addressee;
import askfirst.subscription.Rhythm;
import askfirst.subscription.State;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Decides for every reader whether an issue goes to her.
@Singleton
class Audience {
    /// What "every few months" is at the least: with a letter a month every third one.
    static final Duration FEW_MONTHS = Duration.ofDays(80);

    /// Each takes a connection to the database, of which there are a few for everybody.
    private static final int MOST_CORES = 4;

    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final IssueBook book;
    private final AudienceRepository kept;
    private final PublicationRepository publications;
    private final Clock clock;

    Audience(
            Subscribers subscribers,
            Suppressions suppressions,
            IssueBook book,
            AudienceRepository kept,
            PublicationRepository publications,
            Clock clock) {
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.book = book;
        this.kept = kept;
        this.publications = publications;
        this.clock = clock;
    }

    /// What is asked about each reader.
    ///
    /// @param silent who is never to be written to, as it is known when this begins; a claim asks anew
    /// @param rested since when whoever hears every few months had no letter
    /// @param apart  who waits for one of these waits for no other letter: it is the same, or was given up
    record Question(Issue.Reach reach, Predicate<EmailAddress> silent, Instant rested, List<UUID> apart) {}

    Question question(PublicationRow publication) {
        return question(publication.reach(), Stream.of(publication.id()));
    }

    private Question question(Issue.Reach reach, Stream<UUID> itself) {
        List<UUID> apart =
                Stream.concat(itself, publications.cancelled().stream()).toList();
        return new Question(reach, suppressions.now(), clock.instant().minus(FEW_MONTHS), apart);
    }

    /// As it would be now. Changes nothing.
    ///
    /// The table counts, because a million who are asked one by one take their time. Asked are those for whom it
    /// depends on their last letter; and all, where anybody is suppressed, because only an address tells who.
    Numbers numbers(Issue.Reach reach) {
        Question question = question(reach, Stream.empty());
        Numbers numbers = Numbers.none();
        if (suppressions.isEmpty()) count(question, numbers);
        else ask(subscribers::after, question, numbers);
        return numbers;
    }

    boolean isAnyEveryFewMonths() {
        return subscribers.groups().stream().anyMatch(it -> it.rhythm() == Rhythm.EVERY_FEW_MONTHS);
    }

    /// The next readers in the order of their ids, and what it means for each.
    Map<Addressee, Lot> after(UUID id, Question question) {
        return lots(subscribers.after(id), question);
    }

    /// The same of those who took another's place since then.
    Map<Addressee, Lot> successorsSince(Instant then, Question question) {
        return lots(subscribers.successorsSince(then), question);
    }

    /// Belongs into the transaction that writes so many readers into the ledger.
    void keep(UUID publication, Numbers numbers) {
        numbers.lots().forEach((lot, readers) -> {
            if (readers == 0) return;
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

    static UUID last(Map<Addressee, Lot> some) {
        return some.keySet().stream().reduce((_, it) -> it).orElseThrow().id();
    }

    private void count(Question question, Numbers numbers) {
        List<Subscribers.Group> groups = subscribers.groups();
        for (Subscribers.Group each : groups)
            if (each.rhythm() != Rhythm.EVERY_FEW_MONTHS)
                numbers.add(lot(each.state(), each.rhythm(), question.reach(), true), each.readers());
        if (groups.stream().anyMatch(it -> it.rhythm() == Rhythm.EVERY_FEW_MONTHS))
            ask(subscribers::everyFewMonthsAfter, question, numbers);
    }

    private void ask(Function<UUID, List<Addressee>> after, Question question, Numbers numbers) {
        AudiencePages pages = new AudiencePages(after);
        // on several cores, because her author waits for it
        IntStream.range(0, Math.min(MOST_CORES, Runtime.getRuntime().availableProcessors()))
                .parallel()
                .mapToObj(_ -> ask(pages, question))
                .toList()
                .forEach(numbers::add);
    }

    private Numbers ask(AudiencePages pages, Question question) {
        Numbers numbers = Numbers.none();
        for (List<Addressee> some = pages.next(); !some.isEmpty(); some = pages.next()) {
            Map<UUID, Instant> lastTo = lastTo(some, question);
            for (Addressee it : some) numbers.add(lot(it, lastTo, question));
        }
        return numbers;
    }

    private Map<Addressee, Lot> lots(List<Addressee> some, Question question) {
        Map<UUID, Instant> lastTo = lastTo(some, question);
        Map<Addressee, Lot> lots = new LinkedHashMap<>();
        for (Addressee it : some) lots.put(it, lot(it, lastTo, question));
        return lots;
    }

    private Map<UUID, Instant> lastTo(List<Addressee> some, Question question) {
        List<UUID> asked = some.stream()
                .filter(it -> it.rhythm() == Rhythm.EVERY_FEW_MONTHS)
                .map(Addressee::id)
                .toList();
        return book.lastTo(asked, question.apart());
    }

    private static Lot lot(Addressee it, Map<UUID, Instant> lastTo, Question question) {
        if (question.silent().test(it.address())) return Lot.NEVER;
        boolean isRested = !lastTo.getOrDefault(it.id(), Instant.EPOCH).isAfter(question.rested());
        return lot(it.state(), it.rhythm(), question.reach(), isRested);
    }

    private static Lot lot(State state, Rhythm rhythm, Issue.Reach reach, boolean isRested) {
        if (state == State.PAUSED) return Lot.PAUSED;
        if (state == State.UNREACHABLE) return Lot.UNREACHABLE;
        boolean isBig = reach == Issue.Reach.BIG_NEWS;
        return switch (rhythm) {
            case EVERY_LETTER -> Lot.EVERY_LETTER;
            case ONLY_BIG_NEWS -> isBig ? Lot.BIG_NEWS : Lot.NOT_BIG;
            case EVERY_FEW_MONTHS -> {
                if (isRested) yield Lot.FEW_MONTHS;
                yield isBig ? Lot.BIG_NEWS : Lot.NOT_YET;
            }
        };
    }
}
