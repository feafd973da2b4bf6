package askfirst.cli;

import askfirst.database.Database;
import askfirst.delivery.Balance;
import askfirst.live.Live;
import askfirst.publishing.Pause;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import askfirst.publishing.State;
import askfirst.site.Site;
import askfirst.visit.Visit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the sending of an issue stands, and what its author can do about it, in sentences.
record SendingWords(Visit visit, Clock clock) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    String line(Standing it) {
        return switch (it.state()) {
            case WAITING -> waiting(it);
            case LATE -> it.pause() == Pause.RESTORED ? restoredBefore(it) : late(it);
            case PLANNING -> "Its readers are being written down.";
            case SENDING ->
                "It is on its way. " + balance(it.balance())
                        + delay(it, visit.room(Site.class).zone())
                                .or(() -> nextTry(it))
                                .map(next -> " " + next)
                                .orElse("");
            case PAUSED -> paused(it) + " " + balance(it.balance());
            case CANCELLED -> cancelled(it);
            case SENT -> "It is sent. " + balance(it.balance()) + leftToDecide(it);
        };
    }

    /// The same, or that a pause came too early.
    static Standing begun(Standing it) {
        if (it.state() == State.WAITING)
            throw new Mistake("Only what has begun can be paused, and this one waits: askfirst sending cancel "
                    + it.slug() + " stops it. Nothing was changed.");
        return it;
    }

    private String waiting(Standing it) {
        Instant now = clock.instant();
        if (it.dueAt().isAfter(now))
            return "It goes out on " + time(it, it.dueAt()) + ". Until then askfirst sending cancel " + it.slug()
                    + " stops it. askfirst serve has to be running.";
        return it.isLateAt(now) ? late(it) : "It goes out now; whoever serves sends it.";
    }

    private String late(Standing it) {
        return "It should have gone out on " + time(it, it.dueAt())
                + ", and nobody was serving. Nobody has got it. askfirst sending go " + it.slug()
                + " sends it now, cancel gives it up.";
    }

    private static String restoredBefore(Standing it) {
        return "It waits for your word, because an older database was put back. Some may have got it since. "
                + "askfirst sending go " + it.slug() + " sends it, cancel gives it up.";
    }

    /// What the mail server said last to those who wait because of it, and when it goes on.
    static Optional<String> delay(Standing it, ZoneId zone) {
        return it.delay().map(why -> Printable.of(why.words(zone)));
    }

    /// When the next is due, once nobody is before.
    Optional<String> nextTry(Standing it) {
        if (it.balance().waiting() == 0 || it.balance().inHand() > 0) return Optional.empty();
        return visit.room(Sendings.class)
                .nextTry(it)
                .filter(next -> next.isAfter(clock.instant()))
                .map(next -> "The next try is on " + time(it, next) + ".");
    }

    private static String paused(Standing it) {
        return switch (it.pause()) {
            case REFUSALS ->
                "It stopped by itself: the mail server refuses one in five. Look at askfirst sending list " + it.slug()
                        + " failed, then askfirst sending resume " + it.slug() + ".";
            case RESTORED ->
                "It waits for your word, because an older database was put back: askfirst sending resume " + it.slug()
                        + " goes on with whoever may not have got it, cancel gives it up.";
            case NONE, AUTHOR ->
                "It is paused. askfirst sending resume " + it.slug() + " goes on with it, cancel gives it up.";
        };
    }

    private static String cancelled(Standing it) {
        if (it.begunAt().isEmpty())
            return "It was given up. Nobody has got it. askfirst send " + it.slug() + " sends it as if it were new.";
        return "It was given up. What had not left is held; askfirst sending resume " + it.slug()
                + " sends it after all. " + balance(it.balance()) + leftToDecide(it);
    }

    private static String leftToDecide(Standing it) {
        String list = " askfirst sending list " + it.slug();
        return (it.balance().failed() == 0 ? "" : list + " failed says why; retry tries them once more.")
                + (it.balance().unknown() == 0
                        ? ""
                        : " Nobody can know whether it arrived at the unknown:" + list
                                + " unknown names them, arrived or again decides.");
    }

    /// The sums, which balance.
    static String balance(Balance it) {
        List<String> parts = new ArrayList<>();
        parts.add(it.sent() + " sent");
        if (it.waiting() > 0) parts.add(it.waiting() + " waiting");
        if (it.failed() > 0) parts.add(it.failed() + " failed");
        if (it.skipped() > 0)
            parts.add(it.skipped() + " skipped because they stopped, paused, bounced or said never meanwhile");
        if (it.held() > 0) parts.add(it.held() + " held");
        if (it.unknown() > 0) parts.add(it.unknown() + " unknown");
        return it.planned() + " planned = " + String.join(" + ", parts) + ".";
    }

    /// Why nothing of it leaves just now although it is to.
    Optional<String> hindrance(Standing it) {
        return isToGo(it) ? locked().or(() -> unserved(it)) : Optional.empty();
    }

    private boolean isToGo(Standing it) {
        return switch (it.state()) {
            case WAITING -> !it.dueAt().isAfter(clock.instant()) && !it.isLateAt(clock.instant());
            case PLANNING, SENDING -> true;
            case LATE, PAUSED, CANCELLED, SENT -> false;
        };
    }

    Optional<String> locked() {
        return visit.room(Live.class).standing() instanceof askfirst.live.Standing.Locked(var why, var of, var lately)
                ? Optional.of(why.sentence() + " It waits until you say that it is the live one: askfirst live")
                : Optional.empty();
    }

    private Optional<String> unserved(Standing it) {
        if (isServed()) return Optional.empty();
        return Optional.of(
                it.begunAt().isPresent()
                        ? "Nobody is serving: it goes on when askfirst serve runs."
                        : "Nobody is serving: it goes out if askfirst serve runs before " + time(it, it.lateAt())
                                + "; after that it asks you first.");
    }

    /// As far as can be seen: on a database server nobody holds the folder.
    boolean isServed() {
        return !visit.room(Database.class).holdsItsFolder();
    }

    private String time(Standing it, Instant when) {
        ZonedDateTime local = when.atZone(it.due(visit.room(Site.class).zone()).getZone());
        return TIME.format(local) + " (" + local.getZone() + ")";
    }
}
