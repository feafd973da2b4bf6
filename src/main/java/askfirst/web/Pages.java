package askfirst.web;

import askfirst.site.Site;
import askfirst.subscription.Rhythm;
import askfirst.theme.Head;
import askfirst.theme.SignupForm;
import askfirst.theme.SignupPage;
import askfirst.theme.Theme;
import askfirst.theme.WebPage;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The sign-up's answers: never kept by anybody on the way, never listed by a search engine.
@Singleton
class Pages {
    private final Theme theme;
    private final Site site;
    private final ArchiveFiles archive;
    private final Suspicion suspicion;

    Pages(Theme theme, Site site, ArchiveFiles archive, Suspicion suspicion) {
        this.theme = theme;
        this.site = site;
        this.archive = archive;
        this.suspicion = suspicion;
    }

    MutableHttpResponse<byte[]> asked() {
        return answer(HttpStatus.OK, new SignupPage.Asked(Head.unlisted()));
    }

    /// @param path the link's own, to which each button adds its word
    MutableHttpResponse<byte[]> confirm(Rhythm rhythm, String path) {
        return answer(
                HttpStatus.OK,
                new SignupPage.Confirm(Head.unlisted(), rhythm.word(), path, path + "/not-me", path + "/never"));
    }

    MutableHttpResponse<byte[]> confirmed() {
        return answer(HttpStatus.OK, new SignupPage.Confirmed(Head.unlisted(), archive.newestLetter()));
    }

    MutableHttpResponse<byte[]> notMe() {
        return answer(HttpStatus.OK, new SignupPage.NotMe(Head.unlisted()));
    }

    MutableHttpResponse<byte[]> linkGone(SignupPage.Why why) {
        return answer(HttpStatus.GONE, new SignupPage.LinkGone(Head.unlisted(), form(), why));
    }

    /// Machines that press stop want a 200 whatever the link (RFC 8058); the page tells people the truth.
    MutableHttpResponse<byte[]> unknownStopLink() {
        return answer(HttpStatus.OK, new SignupPage.WentWrong(Head.unlisted(), HttpStatus.NOT_FOUND.getCode()));
    }

    MutableHttpResponse<byte[]> wentWrong(HttpStatus status) {
        return answer(status, new SignupPage.WentWrong(Head.unlisted(), status.getCode()));
    }

    /// A path of the sign-up as a form on its pages names it.
    String path(String path) {
        return site.signupUrl().getPath() + path;
    }

    SignupForm form() {
        return form(path("subscribe"));
    }

    SignupForm form(String action) {
        return new SignupForm(action).openedAt(suspicion.now());
    }

    MutableHttpResponse<byte[]> answer(HttpStatus status, WebPage page) {
        return privately(status).body(theme.html(page)).contentType(new MediaType("text/html; charset=utf-8"));
    }

    MutableHttpResponse<byte[]> tooMany(Duration remaining) {
        return wentWrong(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(remaining.toSeconds() + 1));
    }

    /// An answer that nobody keeps, lists, or tells the address of.
    MutableHttpResponse<byte[]> privately(HttpStatus status) {
        return HttpResponse.<byte[]>status(status)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }
}
