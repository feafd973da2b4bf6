package askfirst.publishing;

import askfirst.subscription.Addressee;
import askfirst.subscription.Subscribers;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// All readers, some at a time, for several cores: one after the other fetches the next, so that none lies in memory
/// before somebody has time for her.
final class AudiencePages {
    private final Function<UUID, List<Addressee>> after;
    private UUID last = Subscribers.FIRST;

    /// @param after the next some after an id, in the order of their ids
    AudiencePages(Function<UUID, List<Addressee>> after) {
        this.after = after;
    }

    /// Nobody gets these but whoever asked; none are left when it is empty.
    synchronized List<Addressee> next() {
        List<Addressee> some = after.apply(last);
        if (!some.isEmpty()) last = some.getLast().id();
        return some;
    }
}
