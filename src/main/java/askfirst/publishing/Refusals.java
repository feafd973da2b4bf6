package askfirst.publishing;

import askfirst.mail.SendResult;
import java.util.ArrayDeque;
import java.util.Deque;

/// How many of the last mails a server refused for good. A list of true yeses loses a few; when one in five is refused,
/// the sender is, and every further mail makes it worse.
final class Refusals {
    private static final int WINDOW = 50;
    private static final int AT_LEAST = 10;

    private final Deque<Boolean> last = new ArrayDeque<>();
    private int refused;

    void note(SendResult result) {
        boolean isRefused = result instanceof SendResult.Refused;
        last.add(isRefused);
        if (isRefused) refused++;
        if (last.size() > WINDOW && last.remove()) refused--;
    }

    boolean areTooMany() {
        return refused >= AT_LEAST && refused * 5 >= last.size();
    }
}
