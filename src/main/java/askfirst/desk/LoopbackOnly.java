package askfirst.desk;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses requests to the desk's port that name another host: a foreign page whose name was made to point at
/// loopback (DNS rebinding) gets nothing.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LoopbackOnly implements Ordered {
    private final int port;
    private final Set<String> hosts;

    LoopbackOnly(@Value("${askfirst.desk.port}") int port) {
        this.port = port;
        this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (request.getServerAddress().getPort() != port) return null;
        return hosts.contains(request.getHeaders().get("Host", String.class, ""))
                ? null
                : HttpResponse.status(HttpStatus.MISDIRECTED_REQUEST);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
