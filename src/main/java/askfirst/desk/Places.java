package askfirst.desk;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where the desk's navigation can lead: of the rooms it knows, those whose first page is there.
@Singleton
class Places {
    private static final List<String> KNOWN = List.of("/send", "/connections", "/outbox", "/readers", "/mail");

    private final Set<String> open;

    Places(Router router, @Value("${askfirst.desk.port}") int port) {
        this.open = KNOWN.stream()
                .filter(place -> router.uriRoutes().anyMatch(route -> leads(route, place, port)))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> open() {
        return open;
    }

    private static boolean leads(UriRouteInfo<?, ?> route, String place, int port) {
        Integer listens = route.getPort();
        return route.getHttpMethod() == HttpMethod.GET
                && listens != null
                && listens == port
                && route.tryMatch(place) != null;
    }
}
