package askfirst.publishing;

import java.time.Clock;
import java.util.Map;

/// Where a sending takes from what its author allows.
interface Allowances {

    Grant take(int wanted);

    /// So many of it, and so many to a domain, came to nothing.
    void giveBack(Grant grant, int howMany, Map<String, Integer> domains);

    /// As fast as the server takes them.
    record Endless(Clock clock) implements Allowances {
        @Override
        public Grant take(int wanted) {
            return new Grant(wanted, Map.of(), clock.instant());
        }

        @Override
        public void giveBack(Grant grant, int howMany, Map<String, Integer> domains) {}
    }
}
