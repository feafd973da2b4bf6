package askfirst.subscription;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is written down between two moves.
///
/// @param states     of every subscription, by address
/// @param suppressed the mailboxes no mail goes to
record Standing(Map<String, List<String>> tables, Map<String, State> states, Set<String> suppressed) {

    static Standing of(TestRooms rooms) {
        Map<String, State> states = rooms.readers().stream()
                .collect(Collectors.toMap(reader -> reader.address().normal(), Subscriber::state));
        Set<String> suppressed = Who.mailboxes().stream()
                .filter(who -> rooms.suppressions.contains(who.address))
                .map(Who::normal)
                .collect(Collectors.toSet());
        return new Standing(rooms.tables(), states, suppressed);
    }

    /// The addresses letters go to, now or when a pause ends.
    Set<String> readers() {
        return states.entrySet().stream()
                .filter(it -> it.getValue() == State.ACTIVE || it.getValue() == State.PAUSED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
