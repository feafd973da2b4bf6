package askfirst.invitation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// When the mail route stops by itself: at two nevers the author has not looked at, whichever rounds they came from,
/// and at two mails that came back if they are one in twenty; letters of no round count as those of one.
@Singleton
class Pauses {
    private static final int ENOUGH = 2;
    private static final int ONE_IN = 20;

    private final RoundRepository rounds;

    Pauses(RoundRepository rounds) {
        this.rounds = rounds;
    }

    /// Of the whole route.
    Round.Standing standing() {
        return standing(troubles());
    }

    /// Which rounds the author has to look at before it goes on.
    List<UUID> rounds() {
        List<Trouble> troubles = troubles();
        return switch (standing(troubles)) {
            case GOES_ON -> List.of();
            case PAUSED_BY_NEVERS -> rounds(troubles, it -> it.nevers() > 0);
            case PAUSED_BY_BOUNCES -> rounds(troubles, it -> it.bounces() > 0);
        };
    }

    /// The same of letters that belong to none.
    Round.Standing ofNoRound() {
        Round.Standing standing = standing();
        boolean isCause = standing == Round.Standing.PAUSED_BY_BOUNCES
                && !rounds.troublesOfNoRound().isEmpty();
        return isCause ? standing : Round.Standing.GOES_ON;
    }

    /// Before a letter leaves: rows that are gone are not to hide those that come back later.
    void forgetGone() {
        rounds.forgetGone();
        rounds.forgetGoneWithoutRound();
    }

    /// The author has seen what is to be seen of this one.
    void goOn(UUID round) {
        rounds.goOn(round);
    }

    /// The same of letters that belong to none.
    void goOn() {
        rounds.goOnWithoutRound();
    }

    private List<Trouble> troubles() {
        return Stream.of(rounds.troubles(), rounds.troublesOfNoRound())
                .flatMap(List::stream)
                .toList();
    }

    private static Round.Standing standing(List<Trouble> troubles) {
        List<Trouble> bounced = troubles.stream().filter(it -> it.bounces() > 0).toList();
        long bounces = sum(bounced, Trouble::bounces);
        if (sum(troubles, it -> Math.max(0, it.nevers())) >= ENOUGH) return Round.Standing.PAUSED_BY_NEVERS;
        return bounces >= ENOUGH && bounces * ONE_IN >= sum(bounced, Trouble::mails)
                ? Round.Standing.PAUSED_BY_BOUNCES
                : Round.Standing.GOES_ON;
    }

    private static long sum(List<Trouble> troubles, ToLongFunction<Trouble> of) {
        return troubles.stream().mapToLong(of).sum();
    }

    private static List<UUID> rounds(List<Trouble> troubles, Predicate<Trouble> has) {
        return troubles.stream()
                .filter(has)
                .flatMap(it -> Optional.ofNullable(it.roundId()).stream())
                .toList();
    }
}
