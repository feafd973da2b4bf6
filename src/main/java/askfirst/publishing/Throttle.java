package askfirst.publishing;

import askfirst.mail.SendResult;
import java.time.Duration;
import java.util.regex.Pattern;

/// Slows down by itself when a server says that it is too much (421, 45x) or does not answer, and speeds up again while
/// it takes what it gets.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3">RFC 5321, 4.2.3</a>
final class Throttle {
    /// The enhanced code of one mailbox, 4.2.x.
    ///
    /// @see <a href="https://www.rfc-editor.org/rfc/rfc3463#section-3.3">RFC 3463, 3.3</a>
    private static final Pattern OF_A_MAILBOX = Pattern.compile("(?:452[ -])?4\\.2\\.\\d{1,3}\\b.*");

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int TAKEN_TO_SPEED_UP = 20;

    private Duration rest = Duration.ZERO;
    private int half;
    private int taken;

    void note(SendResult result) {
        switch (result) {
            case SendResult.Sent() -> speedUp();
            case SendResult.TryLater(int code, String said) when isTooMuch(code, said) -> slowDown();
            case SendResult.TryLater _, SendResult.Refused _, SendResult.Unknown _ -> {}
        }
    }

    /// How many of so many connections may be used.
    int of(int connections) {
        return Math.max(1, connections >> half);
    }

    /// How long to wait before the next message.
    Duration rest() {
        return rest;
    }

    /// A 452 is the server's want of room, or too many at once, unless it says that it is about one mailbox:
    /// that one is full and tells nothing about the rest.
    private static boolean isTooMuch(int code, String said) {
        return switch (code) {
            case 0, 421, 450, 451, 454 -> true;
            case 452 -> !OF_A_MAILBOX.matcher(said).matches();
            default -> false;
        };
    }

    private void slowDown() {
        taken = 0;
        half = Math.min(half + 1, 10);
        rest = rest.isZero() ? Duration.ofSeconds(1) : rest.multipliedBy(2);
        if (rest.compareTo(LONGEST) > 0) rest = LONGEST;
    }

    private void speedUp() {
        rest = Duration.ZERO;
        if (++taken % TAKEN_TO_SPEED_UP == 0 && half > 0) half--;
    }
}
