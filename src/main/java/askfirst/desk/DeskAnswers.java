package askfirst.desk;

import askfirst.theme.DeskPage;
import askfirst.theme.DeskTheme;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/// The answers the desk gives, each with the headers its kind needs.
@Singleton
final class DeskAnswers {
    private static final String OWN =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /// a mail brings its own styles and nothing else
    private static final String MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

    private final DeskTheme theme = new DeskTheme();

    HttpResponse<?> page(DeskPage page) {
        return answer(HttpResponse.ok(theme.html(page)), "text/html; charset=utf-8", OWN);
    }

    HttpResponse<?> missing() {
        return answer(
                HttpResponse.notFound(theme.html(new DeskPage.Missing("Not here"))), "text/html; charset=utf-8", OWN);
    }

    HttpResponse<?> mailHtml(String html) {
        return answer(HttpResponse.ok(html.getBytes(StandardCharsets.UTF_8)), "text/html; charset=utf-8", MAIL);
    }

    HttpResponse<?> plain(byte[] text) {
        return answer(HttpResponse.ok(text), "text/plain; charset=utf-8", MAIL);
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

    private static HttpResponse<?> answer(MutableHttpResponse<byte[]> response, String type, String policy) {
        return response.header("Content-Type", type)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }
}
