package askfirst.web;

import askfirst.site.Site;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What holds for every request to the readers' port: it names us as its host, and its answer says how little a browser
/// may do with it.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class Gate implements Ordered {
    private final int port;
    private final Set<String> hosts;
    private final String policy;
    private final boolean isSecure;
    private final Pages pages;

    Gate(@Value("${askfirst.public.port}") int port, Site site, Pages pages) {
        this.port = port;
        this.hosts =
                new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]", host(site.baseUrl()), host(site.signupUrl())));
        this.policy = policy(site);
        this.isSecure = site.baseUrl().getScheme().equals("https");
        this.pages = pages;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (!isPublic(request)) return null;
        List<String> named = request.getHeaders().getAll("Host");
        if (named.size() != 1 || named.getFirst().isEmpty()) return pages.wentWrong(HttpStatus.BAD_REQUEST);
        String host = named.getFirst().replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return hosts.contains(host) ? null : pages.wentWrong(HttpStatus.MISDIRECTED_REQUEST);
    }

    @ResponseFilter
    void say(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!isPublic(request)) return;
        response.header("Content-Security-Policy", policy).header("X-Content-Type-Options", "nosniff");
        // this host only: what else the author serves under her name is hers to decide
        if (isSecure) response.header("Strict-Transport-Security", "max-age=31536000");
        // because the receipt of a yes names the page it began on
        if (!response.getHeaders().contains("Referrer-Policy")) response.header("Referrer-Policy", "same-origin");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private boolean isPublic(HttpRequest<?> request) {
        return request.getServerAddress().getPort() == port;
    }

    private static String policy(Site site) {
        String elsewhere = site.signupOrigin().map(" "::concat).orElse("");
        return "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'" + elsewhere
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }
}
