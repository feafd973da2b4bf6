package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Ask;
import askfirst.subscription.Network;
import askfirst.subscription.Rhythm;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/// What a request says about where it came from.
@Singleton
class Visitor {
    private final TrustedProxies proxies;

    Visitor(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    Ask ask(HttpRequest<?> request, EmailAddress address, Rhythm rhythm) {
        return new Ask(
                address,
                rhythm,
                page(header(request, "Referer")),
                locale(header(request, "Accept-Language")),
                network(request));
    }

    /// Shortened, see [Network].
    String network(HttpRequest<?> request) {
        List<String> forwardedFor = request.getHeaders().getAll("X-Forwarded-For");
        return Network.of(proxies.visitor(request.getRemoteAddress().getAddress(), forwardedFor));
    }

    /// Without query and fragment: they are nobody's business, and may hold somebody's secret.
    private static String page(String referer) {
        try {
            URI uri = new URI(referer);
            if (uri.getScheme() == null || uri.getRawAuthority() == null) return "";
            String page = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
            return page.length() <= 500 ? page : "";
        } catch (URISyntaxException madeUp) {
            return "";
        }
    }

    private static String locale(String accepted) {
        try {
            String first = accepted.split("[,;]", 2)[0].strip();
            String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
            return tag.length() <= 35 && !tag.equals("und") ? tag : "";
        } catch (IllformedLocaleException madeUp) {
            return "";
        }
    }

    private static String header(HttpRequest<?> request, String name) {
        return request.getHeaders().get(name, String.class, "");
    }
}
