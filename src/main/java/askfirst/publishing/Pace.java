package askfirst.publishing;

import askfirst.database.Database;
import askfirst.delivery.IssuePost;
import askfirst.delivery.Witness;
import askfirst.site.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;

/// How fast a newsletter may be sent, as its settings say.
@Singleton
class Pace {
    private final Settings.Sending limits;
    private final IssuePost post;
    private final Database database;
    private final Domains domains;
    private final Allowances allowances;

    Pace(Settings settings, TakenRepository rows, IssuePost post, Database database, Clock clock) {
        this.limits = settings.sending();
        this.post = post;
        this.database = database;
        this.domains = new Domains(limits.perDomain(), clock);
        this.allowances = isLimited() ? new SharedAllowances(limits, rows, clock) : new Allowances.Endless(clock);
    }

    /// Of all sendings together, because a provider does not care which issue it is.
    Domains domains() {
        return domains;
    }

    /// Where another instance may take over what this one claimed, it does not see the log of this one.
    Witness witness() {
        return database.isOursAlone() && post.isLogTrusted() ? Witness.LOG : Witness.LEASE;
    }

    /// The course of one sending from now on.
    Course course(Refusals refusals) {
        return new Course(limits.connections(), allowances, new Throttle(), refusals);
    }

    private boolean isLimited() {
        return limits.perMinute().isPresent()
                || limits.perHour().isPresent()
                || limits.perDay().isPresent()
                || !limits.perDomain().isEmpty();
    }
}
