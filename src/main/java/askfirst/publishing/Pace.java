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
import java.util.UUID;

/// How fast this machine may send, as its settings say.
@Singleton
class Pace {
    private final Settings.Sending limits;
    private final IssuePost post;
    private final IssueBook book;
    private final Database database;
    private final Clock clock;
    private final Domains domains;

    Pace(Settings settings, IssuePost post, IssueBook book, Database database, Clock clock) {
        this.limits = settings.sending();
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

    /// The course of one sending from now on; what left before this process was started counts.
    Course course(UUID publication) {
        Instant now = clock.instant();
        Allowance minute = new Allowance(
                Duration.ofMinutes(1),
                limits.perMinute(),
                clock,
                sentSince(limits.perMinute(), publication, now.minusSeconds(60)));
        Allowance hour = new Allowance(
                Duration.ofHours(1),
                limits.perHour(),
                clock,
                sentSince(limits.perHour(), publication, now.minusSeconds(3600)));
        return new Course(limits.connections(), minute, hour, new Throttle());
    }

    /// Asked only where it matters, because a million rows are read for it.
    private long sentSince(Optional<Integer> most, UUID publication, Instant since) {
        return most.isEmpty() ? 0 : book.sentSince(publication, since);
    }
}
