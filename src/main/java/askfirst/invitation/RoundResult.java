package askfirst.invitation;

import java.util.List;
import java.util.UUID;

/// What came of beginning a round.
public sealed interface RoundResult {

    /// @param onHold  those talked to in the last days, or not now
    /// @param dropped those never to be written to
    record Begun(UUID round, int drafted, int onHold, int dropped) implements RoundResult {}

    /// Nothing was kept.
    record Refused(List<TextMistake> mistakes) implements RoundResult {}
}
