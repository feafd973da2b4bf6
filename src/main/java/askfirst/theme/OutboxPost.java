package askfirst.theme;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Where the letters stand that leave by the author's mailbox.
///
/// @param written not among those that wait, but written down for sending
/// @param paused  rounds the author has to look at before letters go on
/// @param loose   whether she has to look at letters of no round before
public record OutboxPost(
        long waiting,
        long written,
        long today,
        long week,
        Instant nextAt,
        ZoneId zone,
        Account account,
        Limits limits,
        List<OutboxPage.Link> paused,
        Loose loose) {

    /// Whether there is a mail account for letters.
    public enum Account {
        THERE,
        MISSING
    }

    /// Whether letters of no round stop the others.
    public enum Loose {
        GO_ON,
        CAME_BACK
    }

    /// How much may leave by it, and when.
    public record Limits(int aDay, int aWeek, LocalTime from, LocalTime to) {}

    /// Whether there is something to say.
    public boolean isInUse() {
        return waiting > 0 || written > 0 || week > 0 || loose == Loose.CAME_BACK;
    }

    public boolean isEnough() {
        return today >= limits.aDay() || week >= limits.aWeek();
    }
}
