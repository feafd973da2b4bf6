package askfirst.publishing;

import askfirst.mail.SendResult;
import java.time.Duration;

/// Slows down by itself when a server says that it is too much (421, 45x) or does not answer, and speeds up again while
/// it takes what it gets.
final class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int TAKEN_TO_SPEED_UP = 20;

    private Duration rest = Duration.ZERO;
    private int half;
    private int taken;

    void note(SendResult result) {
        switch (result) {
            case SendResult.Sent() -> speedUp();
            case SendResult.TryLater(int code, var said) -> slowDown(code);
            case SendResult.Refused _, SendResult.Unknown _ -> {}
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

    /// A mailbox that is full for now says nothing about the rest (452 and its kin are about one message).
    private void slowDown(int code) {
        boolean isTooMuch = code == 0 || code == 421 || code == 450 || code == 451 || code == 454;
        if (!isTooMuch) return;
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
