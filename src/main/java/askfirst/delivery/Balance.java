package askfirst.delivery;

import java.util.Map;

/// Where an issue stands with its readers. It balances: every one it was planned for is in exactly one of these.
///
/// @param waiting  not settled yet
/// @param inHand   of those: said to a server just now
/// @param skipped  whom nobody may write to any more
/// @param held     left over when the author gave the sending up
/// @param unknown  nobody can know whether it arrived; the author decides
public record Balance(long waiting, long inHand, long sent, long failed, long skipped, long held, long unknown) {
    public static final Balance NOTHING = new Balance(0, 0, 0, 0, 0, 0, 0);

    static Balance of(Map<State, Long> rows) {
        long queued = rows.getOrDefault(State.QUEUED, 0L);
        long sending = rows.getOrDefault(State.SENDING, 0L);
        return new Balance(
                queued + sending,
                sending,
                rows.getOrDefault(State.SENT, 0L),
                rows.getOrDefault(State.FAILED, 0L),
                rows.getOrDefault(State.SKIPPED, 0L),
                rows.getOrDefault(State.HELD, 0L),
                rows.getOrDefault(State.UNKNOWN, 0L));
    }

    public long planned() {
        return waiting + sent + failed + skipped + held + unknown;
    }
}
