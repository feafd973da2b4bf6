package askfirst.publishing;

import askfirst.database.Database;
import askfirst.delivery.IssueBook;
import askfirst.delivery.IssuePost;
import askfirst.delivery.Witness;
import askfirst.site.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How fast this machine may send, as its settings say.
@Singleton
class Pace {
    private final Settings.Sending limits;
    private final PublicationRepository publications;
    private final IssuePost post;
    private final IssueBook book;
    private final Database database;
    private final Clock clock;
    private final Domains domains;
    private Optional<Allowances> allowances = Optional.empty();

    Pace(
            Settings settings,
            PublicationRepository publications,
            IssuePost post,
            IssueBook book,
            Database database,
            Clock clock) {
        this.limits = settings.sending();
        this.publications = publications;
        this.post = post;
        this.book = book;
        this.database = database;
        this.clock = clock;
        this.domains = new Domains(limits.perDomain(), clock);
    }

    /// Of all sendings together, because a provider does not care which issue it is.
    Domains domains() {
        return domains;
    }

    /// Where another instance may take over what this one claimed, it does not see the log of this one.
    Witness witness() {
        return database.isOursAlone() && post.isLogTrusted() ? Witness.LOG : Witness.LEASE;
    }

    /// The course of one sending from now on. The provider's minutes and hours are of all sendings together, too; what
    /// left before this process was started counts.
    Course course() {
        if (allowances.isEmpty())
            allowances = Optional.of(new Allowances(
                    allowance(Duration.ofMinutes(1), limits.perMinute()),
                    allowance(Duration.ofHours(1), limits.perHour())));
        Allowances both = allowances.get();
        return new Course(limits.connections(), both.minute(), both.hour(), new Throttle());
    }

    private record Allowances(Allowance minute, Allowance hour) {}

    private Allowance allowance(Duration time, Optional<Integer> most) {
        return new Allowance(
                time,
                most,
                clock,
                most.isEmpty() ? 0 : sentSince(clock.instant().minus(time)));
    }

    /// Asked once, and only where it matters, because a million rows are read for it.
    private long sentSince(Instant since) {
        return publications.atWorkSince(since).stream()
                .mapToLong(it -> book.sentSince(it.id(), since))
                .sum();
    }
}
