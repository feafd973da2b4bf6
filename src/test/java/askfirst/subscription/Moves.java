package askfirst.subscription;

import askfirst.mail.SendResult;
import askfirst.token.Purpose;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// How often which move comes.
final class Moves {
    private Moves() {}

    static Arbitrary<Move> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, asks()),
                Tuple.of(8, works()),
                Tuple.of(8, waits()),
                Tuple.of(5, who().map(Move.Joins::new)),
                Tuple.of(4, who().map(Move.OpensHerPage::new)),
                Tuple.of(30, presses()),
                Tuple.of(9, happens()));
    }

    private static Arbitrary<Move> asks() {
        return Combinators.combine(who(), Arbitraries.integers().between(113, 116), Arbitraries.of(Rhythm.class))
                .as(Move.Asks::new);
    }

    private static Arbitrary<Move> works() {
        return Arbitraries.frequency(
                        Tuple.of(6, (SendResult) new SendResult.Sent()),
                        Tuple.of(1, new SendResult.TryLater(451)),
                        Tuple.of(1, new SendResult.Refused(550)),
                        Tuple.of(1, new SendResult.Unknown()))
                .map(Move.Works::new);
    }

    private static Arbitrary<Move> waits() {
        return Arbitraries.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(9),
                        Duration.ofHours(1),
                        Duration.ofHours(24),
                        Duration.ofHours(71),
                        Duration.ofHours(73),
                        Duration.ofDays(6),
                        Duration.ofDays(8),
                        Duration.ofDays(32),
                        Duration.ofDays(91),
                        Duration.ofDays(400))
                .map(Move.Waits::new);
    }

    private static Arbitrary<Move> presses() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, pick().map(Press.Looks::new)),
                Tuple.of(6, pick().map(Press.Confirms::new)),
                Tuple.of(2, pick().map(Press.SaysNotMe::new)),
                Tuple.of(2, Combinators.combine(purpose(), pick()).as(Press.SaysNever::new)),
                Tuple.of(4, Combinators.combine(purpose(), pick()).as(Press.ComesBack::new)),
                Tuple.of(3, pick().map(Press.Stops::new)),
                Tuple.of(3, pick().map(Press.Undoes::new)),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of(Press.Adjustment.class), pick())
                                .as(Press.Adjusts::new)),
                Tuple.of(5, Combinators.combine(who(), pick()).as(Press.ChangesAddress::new)),
                Tuple.of(3, pick().map(Press.TakesAddressBack::new)),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(Kept.class), pick()).as(Press.Erases::new)));
    }

    private static Arbitrary<Move> happens() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, who().map(Move.Suppresses::new)),
                Tuple.of(2, who().map(Move.Removes::new)),
                Tuple.of(1, who().map(Move.ErasesForHer::new)),
                Tuple.of(3, imports()),
                Tuple.of(2, Arbitraries.just(new Move.Tidies())),
                Tuple.of(1, Arbitraries.just(new Move.Restarts())),
                Tuple.of(2, Arbitraries.just(new Move.BacksUp())),
                Tuple.of(2, Arbitraries.just(new Move.RestoresTheBackup())));
    }

    private static Arbitrary<Move> imports() {
        return Combinators.combine(
                        who(),
                        Arbitraries.of("2019-05-31", "2019-05-31", "", "2099-01-01"),
                        Arbitraries.of("Yes, letters.", "Yes, letters.", ""))
                .as(Move.Imports::new);
    }

    private static Arbitrary<Who> who() {
        return Arbitraries.of(Who.class);
    }

    /// Of the links that say in whose mailbox they were; and one that must not.
    private static Arbitrary<Purpose> purpose() {
        return Arbitraries.of(Purpose.class);
    }

    private static Arbitrary<Link.Pick> pick() {
        Arbitrary<Integer> newer = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(0, 30)));
        Arbitrary<Link.Shape> shape = Arbitraries.frequency(
                Tuple.of(12, Link.Shape.WHOLE),
                Tuple.of(1, Link.Shape.GARBLED),
                Tuple.of(1, Link.Shape.OF_ANOTHER_PURPOSE));
        return Combinators.combine(newer, shape).as(Link.Pick::new);
    }
}
