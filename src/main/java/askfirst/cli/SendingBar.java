package askfirst.cli;

import askfirst.delivery.Balance;
import askfirst.publishing.Pause;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import askfirst.publishing.State;
import askfirst.visit.Visit;
import java.time.Duration;

/// Follows a sending on the terminal until its end, or until it stops, and says what it came to. Going away from it
/// stops nothing.
final class SendingBar {
    private static final int WIDTH = 20;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Terminal terminal;
    private final Sendings sendings;
    private final SendingWords words;
    private String drawn = "";
    private boolean isLineOpen;
    private String said = "";

    SendingBar(Terminal terminal, Visit visit, SendingWords words) {
        this.terminal = terminal;
        this.sendings = visit.room(Sendings.class);
        this.words = words;
    }

    static boolean isUnderWay(Standing it) {
        return switch (it.state()) {
            case WAITING, PLANNING, SENDING -> true;
            case LATE, PAUSED, CANCELLED, SENT -> false;
        };
    }

    /// @return the exit code
    int follow(String slug) {
        Standing standing = sendings.standing(slug).orElseThrow();
        while (isUnderWay(standing) && !Thread.currentThread().isInterrupted()) {
            show(standing);
            pause();
            standing = sendings.standing(slug).orElseThrow();
        }
        if (standing.state() == State.SENT) draw(standing.balance());
        say(words.line(standing));
        return code(standing);
    }

    private void show(Standing it) {
        if (it.state() == State.SENDING) {
            draw(it.balance());
            words.nextTry(it).ifPresent(this::say);
        } else say(words.line(it));
    }

    /// Because it may be read from a file, a line for each look that sees something else.
    private void draw(Balance it) {
        long all = it.planned();
        long done = all - it.waiting();
        int filled = all == 0 ? 0 : (int) (done * WIDTH / all);
        String bar = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + all + " ";
        if (bar.equals(drawn)) return;
        drawn = bar;
        isLineOpen = true;
        terminal.err().print("\r" + bar);
        terminal.err().flush();
    }

    /// Once, however often it is seen.
    private void say(String sentence) {
        if (sentence.equals(said)) return;
        said = sentence;
        if (isLineOpen) terminal.complain("");
        isLineOpen = false;
        terminal.say(sentence);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int code(Standing it) {
        return switch (it.state()) {
            case WAITING, PLANNING, SENDING, SENT -> ExitCode.FINE;
            case PAUSED -> it.pause() == Pause.REFUSALS ? ExitCode.BROKEN : ExitCode.MISTAKE;
            case LATE, CANCELLED -> ExitCode.MISTAKE;
        };
    }
}
