package askfirst.desk;

import askfirst.token.Token;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Nobody reaches a page of the desk without a session, and nobody presses a button there but from a page of the desk.
///
/// Open are the login page and the stylesheet and scripts it looks by.
@Requires(missingProperty = "askfirst.preview")
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SessionGuard implements Ordered {
    private static final Set<HttpMethod> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final int port;
    private final Logins logins;
    private final DeskAnswers answers;

    SessionGuard(@Value("${askfirst.desk.port}") int port, Logins logins, DeskAnswers answers) {
        this.port = port;
        this.logins = logins;
        this.answers = answers;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (request.getServerAddress().getPort() != port) return null;
        boolean isLooking = LOOKING.contains(request.getMethod());
        if (!isLooking && !isFromTheDesk(request)) return answers.strange();
        if (request.getPath().startsWith("/login/") || request.getPath().startsWith("/desk/")) return null;
        Optional<Token> session = Visit.claimed(request).filter(logins::isIn);
        if (session.isEmpty()) return answers.locked();
        Visit.admit(request, session.get());
        return isLooking || SentForm.carries(Visit.form(session.get()), request) ? null : answers.strange();
    }

    /// A page without a referrer calls its origin null; what a browser says of the site no page can change.
    private static boolean isFromTheDesk(HttpRequest<?> request) {
        String origin = request.getHeaders().get("Origin", String.class, "null");
        String site = request.getHeaders().get("Sec-Fetch-Site", String.class, "");
        if (origin.equals("null")) return site.equals("same-origin") || site.equals("none");
        return origin.equals("http://" + request.getHeaders().get("Host", String.class, ""));
    }

    /// After [LoopbackOnly].
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
