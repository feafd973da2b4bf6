package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Ask;
import askfirst.subscription.Network;
import askfirst.subscription.Rhythm;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/// What a request says about where it came from. Headers a visitor can make up (`X-Forwarded-…`) are not asked.
final class Visitor {
    private Visitor() {}

    static Ask ask(HttpRequest<?> request, EmailAddress address) {
        String network = Network.of(request.getRemoteAddress().getAddress());
        return new Ask(
                address,
                Rhythm.EVERY_LETTER,
                page(header(request, "Referer")),
                locale(header(request, "Accept-Language")),
                network);
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
