package askfirst.theme;

import askfirst.site.Site;
import java.time.Instant;
import java.time.LocalDate;

/// What every template sees beside its page: the newsletter, the wording, the stylesheet's address.
public final class View {
    private final Site site;
    private final Wording wording;
    private final Assets assets;

    View(Site site, Wording wording, Assets assets) {
        this.site = site;
        this.wording = wording;
        this.assets = assets;
    }

    public Site site() {
        return site;
    }

    /// The wording for a key; `{0}`, `{1}` stand for the arguments.
    public String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    /// Where the author can be written to, or the wording that says that she has not told yet.
    public String postalAddress() {
        return site.postalAddress().orElseGet(() -> say("mail.nowhere"));
    }

    /// As the wording's `date` writes it: 30 November 2026.
    public String date(LocalDate date) {
        return wording.date("date", date);
    }

    /// As the wording's `date.short` writes it, where the year is said elsewhere: 30 Nov.
    public String shortDate(LocalDate date) {
        return wording.date("date.short", date);
    }

    /// To the second, in the newsletter's zone, as the wording's `date.time` writes it: 30 November 2026, 09:00:03 CET.
    public String time(Instant instant) {
        return wording.time(instant.atZone(site.zone()));
    }

    /// The newsletter's language as BCP 47 writes it: `en`, `de-AT`.
    public String language() {
        return site.language().toLanguageTag();
    }

    /// A link inside the archive, with the base path in front.
    public String path(String path) {
        return site.path(path);
    }

    /// The link to one of the theme's assets: `asset("style.css")` is `/assets/style.0123456789ab.css`.
    public String asset(String name) {
        return site.path("assets/" + assets.published(name));
    }

    /// Where forms may post to, as a Content-Security-Policy names it; empty when that is this very site.
    public String signupOrigin() {
        return site.signupOrigin().map(" "::concat).orElse("");
    }
}
