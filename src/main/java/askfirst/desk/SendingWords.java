package askfirst.desk;

import askfirst.delivery.Balance;
import askfirst.delivery.Delay;
import askfirst.publishing.Pause;
import askfirst.publishing.Standing;
import askfirst.publishing.State;
import askfirst.theme.SendingPage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the sending of an issue stands, in words, and what its author can press.
///
/// @param zone in which she reads times
record SendingWords(Standing it, ZoneId zone, Instant now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    String line() {
        return switch (it.state()) {
            case WAITING -> isDue() ? "It goes out now." : "It goes out on " + time() + ". Until then nobody has it.";
            case LATE ->
                it.pause() == Pause.RESTORED
                        ? "It waits for your word, because an older database was put back. Some may have got it since."
                        : "It should have gone out on " + time() + ", when nobody was serving. Shall it go now?";
            case PLANNING -> "Its readers are being written down.";
            case SENDING ->
                isStuck()
                        ? "It does not get out just now. It goes on by itself as soon as it can."
                        : "It is on its way.";
            case PAUSED ->
                switch (it.pause()) {
                    case REFUSALS ->
                        "It stopped by itself: the mail server refuses one in five. Read what it says below, then go on.";
                    case RESTORED ->
                        "It waits for your word, because an older database was put back. Who may have got it since is "
                                + "unknown below; going on sends it to the others.";
                    case NONE, AUTHOR -> "It is paused. Nothing leaves.";
                };
            case CANCELLED -> "It was given up. What had not left is held.";
            case SENT ->
                worthALook().isEmpty()
                        ? "It is sent."
                        : "It is sent. Not everybody has it for certain: what to do about them you decide below.";
        };
    }

    /// What is under way changes every moment; what waits begins, or is taken up by somebody at the terminal, while she
    /// looks at it.
    int seconds() {
        return switch (it.state()) {
            case PLANNING, SENDING -> 1;
            case WAITING -> isDue() ? 1 : 5;
            case LATE, PAUSED -> 5;
            // what had not left is held by and by
            case CANCELLED -> it.balance().waiting() > 0 ? 1 : 0;
            case SENT -> 0;
        };
    }

    List<SendingPage.Act> acts() {
        List<SendingPage.Act> acts = new ArrayList<>();
        switch (it.state()) {
            case WAITING -> {
                acts.add(new SendingPage.Act("cancel", "Stop it", "x", "main"));
                if (!isDue()) acts.add(new SendingPage.Act("go", "Send it now", "g", ""));
            }
            case LATE -> {
                acts.add(new SendingPage.Act("go", "Send it now", "g", "main"));
                acts.add(new SendingPage.Act("cancel", "Give it up", "x", ""));
            }
            case SENDING -> {
                acts.add(new SendingPage.Act("pause", "Pause", "p", "main"));
                acts.add(new SendingPage.Act("cancel", "Give it up", "x", ""));
            }
            case PAUSED -> {
                acts.add(new SendingPage.Act("resume", "Go on", "g", "main"));
                acts.add(new SendingPage.Act("cancel", "Give it up", "x", ""));
            }
            case CANCELLED -> acts.add(new SendingPage.Act("resume", "Send the rest after all", "g", "main"));
            case PLANNING -> acts.add(new SendingPage.Act("cancel", "Give it up", "x", "main"));
            case SENT -> {}
        }
        if (it.balance().failed() > 0 && it.state() != State.SENDING)
            acts.add(new SendingPage.Act("retry", "Try the refused once more", "r", ""));
        if (it.balance().unknown() > 0) {
            acts.add(new SendingPage.Act("arrived", "The unknown arrived", "", ""));
            acts.add(new SendingPage.Act("again", "Send the unknown again; some may get two", "", ""));
        }
        return acts;
    }

    /// Whoever serves takes it up in a moment.
    private boolean isDue() {
        return !it.dueAt().isAfter(now);
    }

    String worthALook() {
        Balance balance = it.balance();
        if (balance.unknown() > 0) return "unknown";
        return balance.failed() > 0 ? "failed" : "";
    }

    String word() {
        return isStuck() ? "does not get out" : it.state().word();
    }

    private boolean isStuck() {
        return it.delay().filter(Delay::isStuck).isPresent();
    }

    private String time() {
        ZonedDateTime due = it.due(zone);
        return TIME.format(due) + " (" + due.getZone() + ")";
    }
}
