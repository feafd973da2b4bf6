package askfirst.suppression;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person by her LinkedIn profile, however its address is spelt: `https://www.linkedin.com/in/{slug}`.
///
/// @param slug decoded, in lower case and NFC
public record Profile(String slug) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\s*(?:https?://)?(?:[a-z-]{1,20}\\.)?linkedin\\.com/in/([^/?#\\s]{1,300})(?:[/?#].*)?\\s*");

    /// Empty when it is no profile's address.
    public static Optional<Profile> of(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? decoded(matcher.group(1)) : Optional.empty();
    }

    /// As a browser opens it.
    public String url() {
        return "https://www.linkedin.com/in/"
                + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<Profile> decoded(String slug) {
        try {
            String text = URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
            String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            return normal.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))
                    ? Optional.empty()
                    : Optional.of(new Profile(normal));
        } catch (IllegalArgumentException brokenPercent) {
            return Optional.empty();
        }
    }
}
