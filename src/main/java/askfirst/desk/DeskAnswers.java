package askfirst.desk;

import askfirst.theme.DeskFrame;
import askfirst.theme.DeskPage;
import askfirst.theme.DeskTheme;
import askfirst.token.Token;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// The answers the desk gives, each with the headers its kind needs.
@Singleton
final class DeskAnswers {
    private static final String POLICY = "Content-Security-Policy";
    private static final String OWN =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /// a mail brings its own styles, and photos out of the archive
    private static final String MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

    private final DeskTheme theme = new DeskTheme();
    private final Places places;

    DeskAnswers(Places places) {
        this.places = places;
    }

    /// A page with the navigation around it, for whoever is inside.
    HttpResponse<?> page(HttpRequest<?> request, DeskPage page) {
        return html(HttpStatus.OK, page, Visit.frame(request, places.open()));
    }

    /// A page that stands by itself.
    HttpResponse<?> page(DeskPage page) {
        return html(HttpStatus.OK, page, DeskFrame.OUTSIDE);
    }

    /// After a press: another page, which may be loaded again without pressing again.
    MutableHttpResponse<?> to(String path) {
        return HttpResponse.seeOther(URI.create(path)).header("Cache-Control", "no-store");
    }

    /// To the page of a job that was started.
    HttpResponse<?> job(HttpRequest<?> request, JobResult result) {
        return switch (result) {
            case JobResult.Started(String path) -> to(path);
            case JobResult.Busy(String path) ->
                html(
                        HttpStatus.CONFLICT,
                        new DeskPage.Busy("One thing at a time", path),
                        Visit.frame(request, places.open()));
        };
    }

    HttpResponse<?> missing() {
        return html(HttpStatus.NOT_FOUND, new DeskPage.Missing("Not here"), DeskFrame.OUTSIDE);
    }

    HttpResponse<?> missing(HttpRequest<?> request) {
        return html(HttpStatus.NOT_FOUND, new DeskPage.Missing("Not here"), Visit.frame(request, places.open()));
    }

    HttpResponse<?> refused(HttpRequest<?> request, HttpStatus status) {
        return status == HttpStatus.NOT_FOUND
                ? missing(request)
                : html(
                        status,
                        new DeskPage.Refused("That did not work", status.getCode()),
                        Visit.frame(request, places.open()));
    }

    /// Whether the desk made it, and nobody on the way to it.
    static boolean isOurs(HttpResponse<?> response) {
        return response.getHeaders().contains(POLICY);
    }

    /// Let in: the browser keeps the session, and no other site can make it send it.
    HttpResponse<?> welcome(Token session) {
        return to("/").cookie(cookie(session.value()).maxAge(Logins.SESSION));
    }

    HttpResponse<?> farewell() {
        return html(HttpStatus.OK, new DeskPage.Door("You have left", DeskPage.Why.LEFT), DeskFrame.OUTSIDE)
                .cookie(cookie("").maxAge(0));
    }

    HttpResponse<?> locked() {
        return door(HttpStatus.UNAUTHORIZED, "Your desk is locked", DeskPage.Why.NO_SESSION);
    }

    HttpResponse<?> linkGone() {
        return door(HttpStatus.GONE, "This link does not work any more", DeskPage.Why.LINK_GONE);
    }

    HttpResponse<?> tooMany() {
        return door(HttpStatus.TOO_MANY_REQUESTS, "Wait a minute", DeskPage.Why.TOO_MANY);
    }

    /// A button was pressed that no page of the desk showed.
    HttpResponse<?> strange() {
        return door(HttpStatus.FORBIDDEN, "Nothing was changed", DeskPage.Why.STRANGE);
    }

    /// @param photos the origin they come from, besides the desk itself; "" for none
    HttpResponse<?> mailHtml(String html, String photos) {
        return answer(
                HttpResponse.ok(html.getBytes(StandardCharsets.UTF_8)),
                "text/html; charset=utf-8",
                MAIL.replace("img-src 'self'", "img-src 'self' " + photos));
    }

    HttpResponse<?> plain(byte[] text) {
        return answer(HttpResponse.ok(text), "text/plain; charset=utf-8", MAIL);
    }

    /// To be kept as a file.
    ///
    /// @param name without anything a header could not carry
    HttpResponse<?> download(byte[] bytes, String type, String name) {
        return answer(HttpResponse.ok(bytes), type, MAIL)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    HttpResponse<?> download(DeskPage page, String type, String name) {
        return download(theme.html(page, DeskFrame.OUTSIDE), type, name);
    }

    HttpResponse<?> asset(String name) {
        String type = name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        return theme.asset(name)
                .<HttpResponse<?>>map(bytes -> answer(HttpResponse.ok(bytes), type, OWN))
                .orElseGet(this::missing);
    }

    /// A page of the previewed archive brings its own policy; here it is only kept in this machine's frames.
    HttpResponse<?> file(byte[] bytes, String type) {
        return answer(HttpResponse.ok(bytes), type, "frame-ancestors 'self'");
    }

    private HttpResponse<?> door(HttpStatus status, String title, DeskPage.Why why) {
        return html(status, new DeskPage.Door(title, why), DeskFrame.OUTSIDE);
    }

    private MutableHttpResponse<?> html(HttpStatus status, DeskPage page, DeskFrame frame) {
        return answer(
                HttpResponse.<byte[]>status(status).body(theme.html(page, frame)), "text/html; charset=utf-8", OWN);
    }

    private static Cookie cookie(String value) {
        return Cookie.of(Visit.COOKIE, value)
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .path("/");
    }

    private static MutableHttpResponse<?> answer(MutableHttpResponse<byte[]> response, String type, String policy) {
        return response.header("Content-Type", type)
                .header(POLICY, policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }
}
