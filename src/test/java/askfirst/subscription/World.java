package askfirst.subscription;

import askfirst.database.Engine;
import askfirst.mail.Mail;
import askfirst.mail.SendResult;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The newsletter under test, and beside it what everybody remembers who had to do with it: the little that decides
/// what may come next.
final class World {
    /// Somebody wished for letters to that address.
    record Wish(String address, Instant at, By by) {}

    enum By {
        FORM,
        /// a link that was mailed to that very address
        OWN_LINK
    }

    /// What was so when the last backup was made.
    private record Backup(Set<String> readers, Map<UUID, Instant> stops) {}

    final List<Letter> letters = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Wish> wishes = new ArrayList<>();
    /// When a mailbox was last barred.
    final Map<String, Instant> barred = new HashMap<>();
    /// Those barred by an erasure only.
    final Set<String> erased = new HashSet<>();
    /// When a reader last pressed stop herself, by subscription.
    final Map<UUID, Instant> stops = new HashMap<>();
    /// How many of the mails a restored database knows nothing about.
    int forgotten;
    /// The addresses that may become readers by the move at hand, and those it may set free.
    final Set<String> admissible = new HashSet<>();

    final Set<String> liftable = new HashSet<>();
    private final Grounds grounds;
    private Standing standing;
    private @Nullable Backup backup;

    World(Engine engine) {
        grounds = Grounds.emptied(engine);
        standing = Standing.of(rooms());
    }

    TestRooms rooms() {
        return grounds.rooms();
    }

    void play(Move move) {
        for (Move step : move.steps()) {
            Standing before = standing;
            admissible.clear();
            liftable.clear();
            int old = letters.size();
            step.in(this);
            standing = Standing.of(rooms());
            erased.retainAll(standing.suppressed());
            barred.keySet().retainAll(standing.suppressed());
            new Invariants(this, before, standing).hold(step, letters.subList(old, letters.size()));
        }
    }

    Instant now() {
        return rooms().clock.instant();
    }

    void work(SendResult answer) {
        rooms().everyMailNow(answer);
        rooms().mails.clear();
        rooms().work();
        for (Mail mail : rooms().mails) {
            Letter letter = Letter.of(mail, now());
            letters.add(letter);
            links.addAll(letter.links());
        }
    }

    void wish(String address, By by) {
        wishes.add(new Wish(address, now(), by));
    }

    /// Nobody said never: whoever asks after it may come in again.
    void barErased(String address) {
        boolean saidNever = barred.containsKey(address) && !erased.contains(address);
        bar(address);
        if (!saidNever) erased.add(address);
    }

    boolean isSuppressed(String address) {
        return rooms().suppressions.contains(TestRooms.address(address));
    }

    /// Whether the mailbox may get mail, or be set free, though it is barred.
    boolean isWishedSince(String address) {
        Instant since = barred.getOrDefault(address, Instant.MAX);
        return wishes.stream()
                .anyMatch(wish -> wish.address().equals(address)
                        && !wish.at().isBefore(since)
                        && (wish.by() == By.OWN_LINK || erased.contains(address)));
    }

    void bar(String address) {
        erased.remove(address);
        barred.put(address, now());
        rooms().everAt(address).ifPresent(reader -> stops.remove(reader.id()));
    }

    /// Of those for a purpose that were ever mailed, or would stand in the next issue.
    Optional<Link> link(Purpose purpose, Link.Pick pick) {
        List<Link> some =
                new ArrayList<>(links.stream().filter(link -> link.is(purpose)).toList());
        if (purpose == Purpose.STOP) {
            for (Subscriber reader : rooms().readers()) some.add(inNextIssue(reader));
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1 - pick.newer() % some.size()));
    }

    private Link inNextIssue(Subscriber reader) {
        return new Link(
                rooms().stopLinkOf(reader), Letter.Kind.NOTICE, reader.address().normal(), now());
    }

    /// As it arrives with us.
    Token token(Purpose purpose, Link.Pick pick) {
        Token whole = link(purpose, pick).map(Link::token).orElse(new Token(purpose, "x".repeat(Token.LENGTH)));
        return switch (pick.shape()) {
            case WHOLE -> whole;
            case GARBLED -> Link.garbled(whole);
            case OF_ANOTHER_PURPOSE ->
                links.stream()
                        .filter(link -> !link.is(purpose))
                        .reduce((_, last) -> last)
                        .map(link -> new Token(purpose, link.token().value()))
                        .orElse(Link.garbled(whole));
        };
    }

    /// The link somebody presses, if it is one of ours.
    Optional<Link> genuine(Purpose purpose, Link.Pick pick) {
        return pick.shape() == Link.Shape.WHOLE ? link(purpose, pick) : Optional.empty();
    }

    /// The reader a stop link is about.
    Optional<Subscriber> reader(Token stop) {
        return rooms().readers().stream()
                .filter(reader -> rooms().stopLinkOf(reader).equals(stop))
                .findFirst();
    }

    void restart() {
        grounds.restart();
    }

    void backUp() {
        grounds.backUp();
        backup = new Backup(Standing.of(rooms()).readers(), Map.copyOf(stops));
    }

    void restore() {
        Backup last = backup;
        if (last == null) return;
        grounds.restore();
        admissible.addAll(last.readers());
        stops.clear();
        stops.putAll(last.stops());
        forgotten = letters.size();
    }
}
