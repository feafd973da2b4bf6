package askfirst.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Readers of an issue whom its mail server did not take yet, and who are tried again.
///
/// @param readers how many; those of very many who were tried last
/// @param code    what the server answered last; 0 when it let nobody in or could not be reached
/// @param said    its own words, or the network's; may be ""
/// @param lately  when that was
/// @param next    when the next is tried; empty when somebody is due
/// @param isStuck whether nobody gets it just now, as far as one can see
public record Delay(int readers, int code, String said, Instant lately, Optional<Instant> next, boolean isStuck) {
    /// How many rows are looked at, however many wait.
    static final int MOST = 1000;

    /// The longest that a sending rests between two tries, and a little more.
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    /// Fewer may have mailboxes that are full, or a server that takes nothing at the first try.
    private static final int MANY = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    /// @param rows those that wait, and are due last
    /// @param next when the next row is due
    static Optional<Delay> of(List<IssueRepository.WaitingRow> rows, Instant next, Instant now) {
        List<IssueRepository.WaitingRow> tried =
                rows.stream().filter(IssueRepository.WaitingRow::isTried).toList();
        return tried.stream().max(Comparator.comparing(Delay::lately)).map(last -> {
            int code = last.replyCode() == null ? 0 : last.replyCode();
            boolean isNoneDue = next.isAfter(now);
            boolean isOfAll = code == 0 || code == 421 || code == 454 || tried.size() >= MANY;
            return new Delay(
                    tried.size(),
                    code,
                    last.reply(),
                    lately(last),
                    Optional.of(next).filter(_ -> isNoneDue),
                    isOfAll && (isNoneDue || lately(last).isAfter(now.minus(A_WHILE))));
        });
    }

    /// When it is tried again was reckoned from then.
    private static Instant lately(IssueRepository.WaitingRow row) {
        return row.dueAt().minus(RetrySchedule.ASKED_FOR.after(row.attempts()).orElse(Duration.ZERO));
    }

    /// To its author.
    ///
    /// @param zone of her clocks
    public String words(ZoneId zone) {
        String many = readers == MOST ? "at least " + people() : people();
        String what = code == 0
                ? "The mail server cannot be reached, or lets nobody in"
                : "The mail server does not take it yet";
        return what + ", last on " + time(lately, zone) + (said.isEmpty() ? "" : ": “" + said + "”")
                + (said.endsWith(".") ? " " : ". ") + "So " + many + (readers == 1 ? " waits" : " wait")
                + ", and nobody is lost. The next try is "
                + next.map(it -> "on " + time(it, zone)).orElse("within a minute") + "."
                + (code == 0 ? " askfirst doctor looks for the reason." : "");
    }

    private String people() {
        return readers == 1 ? "1 reader" : readers + " readers";
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
