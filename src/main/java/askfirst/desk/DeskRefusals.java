package askfirst.desk;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// What is refused or broken at the desk's port is said on a page of the desk, whoever found it out.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class DeskRefusals implements Ordered {
    private final int port;
    private final DeskAnswers answers;

    DeskRefusals(@Value("${askfirst.desk.port}") int port, DeskAnswers answers) {
        this.port = port;
        this.answers = answers;
    }

    @ResponseFilter
    HttpResponse<?> say(HttpRequest<?> request, HttpResponse<?> response) {
        if (request.getServerAddress().getPort() != port || response.code() < 400) return response;
        return DeskAnswers.isOurs(response) ? response : answers.refused(request, response.status());
    }

    /// After [LoopbackOnly], which says nothing to strangers.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }
}
