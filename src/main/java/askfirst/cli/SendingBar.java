package askfirst.cli;

import askfirst.delivery.Balance;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import java.time.Duration;

/// Follows a sending on the terminal, until its end or a pause. Going away from it stops nothing.
record SendingBar(Terminal terminal, Sendings sendings) {
    private static final int WIDTH = 20;
    private static final Duration LOOK = Duration.ofMillis(500);

    int follow(String slug) {
        Standing standing = sendings.standing(slug).orElseThrow();
        draw(standing.balance());
        while (isUnderWay(standing)) {
            pause();
            Balance drawn = standing.balance();
            standing = sendings.standing(slug).orElseThrow();
            // because it may be read from a file, a line for each look
            if (!drawn.equals(standing.balance())) draw(standing.balance());
        }
        terminal.err().println();
        terminal.say(SendingAnswer.balance(standing.balance()));
        return ExitCode.FINE;
    }

    private static boolean isUnderWay(Standing it) {
        return switch (it.state()) {
            case WAITING, PLANNING, SENDING -> true;
            case LATE, PAUSED, CANCELLED, SENT -> false;
        };
    }

    private void draw(Balance it) {
        long all = it.planned();
        long done = all - it.waiting();
        int filled = all == 0 ? 0 : (int) (done * WIDTH / all);
        terminal.err()
                .print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + all + " ");
        terminal.err().flush();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
