package askfirst.web;

import askfirst.site.Site;
import askfirst.theme.Head;
import askfirst.theme.SignupForm;
import askfirst.theme.SignupPage;
import askfirst.theme.Theme;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The sign-up's answers: never kept by anybody on the way, never listed by a search engine.
@Singleton
class Pages {
    private final Theme theme;
    private final Site site;

    Pages(Theme theme, Site site) {
        this.theme = theme;
        this.site = site;
    }

    MutableHttpResponse<byte[]> ask(Optional<String> typed, SignupPage.Mistake mistake) {
        HttpStatus status = mistake == SignupPage.Mistake.NONE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return answer(status, new SignupPage.Ask(head(), form(), typed, mistake));
    }

    MutableHttpResponse<byte[]> asked() {
        return answer(HttpStatus.OK, new SignupPage.Asked(head()));
    }

    /// @param path the link's own, to which each button adds its word
    MutableHttpResponse<byte[]> confirm(String path) {
        return answer(HttpStatus.OK, new SignupPage.Confirm(head(), path, path + "/not-me"));
    }

    MutableHttpResponse<byte[]> confirmed() {
        return answer(HttpStatus.OK, new SignupPage.Confirmed(head(), Optional.empty()));
    }

    MutableHttpResponse<byte[]> notMe() {
        return answer(HttpStatus.OK, new SignupPage.NotMe(head()));
    }

    MutableHttpResponse<byte[]> linkGone() {
        return answer(HttpStatus.GONE, new SignupPage.LinkGone(head(), form()));
    }

    MutableHttpResponse<byte[]> stop(String path) {
        return answer(HttpStatus.OK, new SignupPage.Stop(head(), path));
    }

    MutableHttpResponse<byte[]> stopped() {
        return answer(HttpStatus.OK, new SignupPage.Stopped(head()));
    }

    /// Machines that press stop want a 200 whatever the link (RFC 8058); the page tells people the truth.
    MutableHttpResponse<byte[]> unknownStopLink() {
        return answer(HttpStatus.OK, new SignupPage.WentWrong(head(), HttpStatus.NOT_FOUND.getCode()));
    }

    MutableHttpResponse<byte[]> wentWrong(HttpStatus status) {
        return answer(status, new SignupPage.WentWrong(head(), status.getCode()));
    }

    /// A path of the sign-up as a form on its pages names it.
    String path(String path) {
        return site.signupUrl().getPath() + path;
    }

    private SignupForm form() {
        return new SignupForm(path("subscribe"));
    }

    private static Head head() {
        return new Head("", "", "", Optional.empty(), Head.Kind.WEBSITE, Head.Listing.UNLISTED);
    }

    private MutableHttpResponse<byte[]> answer(HttpStatus status, SignupPage page) {
        return HttpResponse.<byte[]>status(status)
                .body(theme.html(page))
                .contentType(new MediaType("text/html; charset=utf-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }
}
