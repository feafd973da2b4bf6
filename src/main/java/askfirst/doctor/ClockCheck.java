package askfirst.doctor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether this machine knows what time it is: mails carry it, and links end by it.
///
/// @param address whose web server's clock is the measure
record ClockCheck(Web web, URI address, Clock clock) implements Check {
    /// what an answer may take, and a header's whole seconds
    private static final Duration NOTHING = Duration.ofSeconds(15);
    private static final Duration TOO_MUCH = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding look() {
        Optional<Instant> there =
                web.read(address) instanceof WebAnswer.Answered answer ? answer.date() : Optional.empty();
        return there.map(it -> judged(Duration.between(it, clock.instant())))
                .orElseGet(() -> Finding.skipped(name(), "There is no other clock to compare with: see archive."));
    }

    Finding judged(Duration ahead) {
        Duration off = ahead.abs();
        String where = ahead.isNegative() ? "behind" : "ahead of";
        if (off.compareTo(NOTHING) <= 0)
            return Finding.ok(
                    name(), "This machine's clock agrees with that of " + address.getHost() + " (" + words(off) + ").");
        String says = "This machine's clock is " + words(off) + " " + where + " that of " + address.getHost()
                + ". Mail with a wrong date looks like spam, and links end too early or too late.";
        String paste = "sudo timedatectl set-ntp true";
        return off.compareTo(TOO_MUCH) > 0 ? Finding.wrong(name(), says, paste) : Finding.warn(name(), says, paste);
    }

    private static String words(Duration off) {
        if (off.toDays() > 1) return off.toDays() + " days";
        if (off.toHours() > 1) return off.toHours() + " hours";
        if (off.toMinutes() > 1) return off.toMinutes() + " minutes";
        return off.toSeconds() == 1 ? "1 second" : off.toSeconds() + " seconds";
    }
}
