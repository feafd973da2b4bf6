package askfirst.ceiling;

import askfirst.mail.EmailAddress;
import askfirst.site.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What keeps a form from being a mail cannon, whoever and however many work it.
@Singleton
public class Ceilings {
    private final Allowances allowances;
    private final Clock clock;
    private final Alarm alarm = new Alarm();
    private final List<Calendar> calendars;

    Ceilings(Allowances allowances, PermitRepository permits, Settings.Ceilings ceilings, Clock clock) {
        this.allowances = allowances;
        this.clock = clock;
        this.calendars = Stream.of(Span.HOUR, Span.DAY)
                .map(span -> new Calendar(span, ceilings, permits, alarm))
                .toList();
    }

    /// Takes one of the permits of that network and of everybody, in this hour and on this day.
    ///
    /// Belongs before the transaction that writes down what was asked, never into it: undone with it, a permit
    /// counts as never taken, and until then all others wait for its row.
    public EntryResult enter(String network) {
        Instant now = clock.instant();
        List<Window> windows =
                calendars.stream().map(calendar -> calendar.at(now)).toList();
        // looked at first, so that who is refused by one window uses up nothing in the other
        return windows.stream()
                .filter(window -> window.isClosedTo(network))
                .findFirst()
                .or(() -> windows.stream()
                        .filter(window -> !window.admit(network))
                        .findFirst())
                .<EntryResult>map(window -> new EntryResult.TurnedAway(Duration.between(now, window.end())))
                .orElseGet(EntryResult.Admitted::new);
    }

    /// Whether one such mail may go to that address now; if so, the next has to wait.
    public boolean mayWrite(Occasion occasion, EmailAddress to) {
        return allowances.use(occasion, to, clock.instant());
    }

    /// The ceiling that closed since somebody last asked, if one did.
    public Optional<Closing> justClosed() {
        return alarm.take();
    }

    public void tidy() {
        allowances.tidy(clock.instant());
        calendars.forEach(calendar -> calendar.tidy(clock.instant()));
    }
}
