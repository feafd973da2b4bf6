package askfirst.desk;

import askfirst.invitation.MailRoute;
import askfirst.invitation.Rounds;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.OutboxPage;
import askfirst.theme.OutboxPost;
import jakarta.inject.Singleton;

/// How letters stand that leave by the author's own mailbox.
@Singleton
class LetterPost {
    private final MailRoute route;
    private final Rounds rounds;
    private final Settings settings;
    private final Site site;

    LetterPost(MailRoute route, Rounds rounds, Settings settings, Site site) {
        this.route = route;
        this.rounds = rounds;
        this.settings = settings;
        this.site = site;
    }

    /// Whether there is a mailbox at all.
    boolean isThere() {
        return settings.letters().isPresent();
    }

    OutboxPost stands() {
        MailRoute.Pace pace = route.pace();
        return new OutboxPost(
                pace.waiting(),
                pace.written(),
                pace.today(),
                pace.week(),
                pace.nextAt(),
                site.zone(),
                switch (pace.account()) {
                    case THERE -> OutboxPost.Account.THERE;
                    case MISSING -> OutboxPost.Account.MISSING;
                },
                new OutboxPost.Limits(
                        pace.limits().aDay(),
                        pace.limits().aWeek(),
                        pace.limits().from(),
                        pace.limits().to()),
                rounds.paused().stream()
                        .map(it -> new OutboxPage.Link("/rounds/" + it.id(), it.occasion()))
                        .toList(),
                switch (pace.loose()) {
                    case GOES_ON, PAUSED_BY_NEVERS -> OutboxPost.Loose.GO_ON;
                    case PAUSED_BY_BOUNCES -> OutboxPost.Loose.CAME_BACK;
                });
    }

    /// The author has seen which letters of no round came back.
    void goOn() {
        route.goOn();
    }
}
