package askfirst.theme;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the addresses in one body become: on a page, or absolute for feeds and mails.
///
/// Belongs to one rendering: the first photo is loaded at once, the others when they come into sight.
final class ManuscriptPlaces {
    /// How wide the text column is, for browsers that choose a file by it.
    private static final String SIZES = "(min-width: 44rem) 40rem, 100vw";

    /// As wide as mail programs show a letter on a sharp screen.
    private static final int WIDEST_IN_MAIL = 1280;

    enum Form {
        PAGE,
        ABSOLUTE
    }

    private final Surroundings surroundings;
    private final Form form;
    private final URI page;
    private boolean photoSeen;

    ManuscriptPlaces(Surroundings surroundings, Form form) {
        this.surroundings = surroundings;
        this.form = form;
        this.page = URI.create(surroundings.site().url(surroundings.path()));
    }

    Form form() {
        return form;
    }

    String link(String destination) {
        String url = SafeUrl.encoded(destination);
        if (SafeUrl.isElsewhere(url)) return url;
        String fromRoot = SafeUrl.isFromRoot(url) ? surroundings.site().path(url) : url;
        return form == Form.PAGE ? fromRoot : absolute(fromRoot);
    }

    /// `src`, sizes and all else but the alt text of a picture on this site.
    Map<String, String> picture(String destination) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Photo photo = surroundings.photos().get(destination);
        if (photo == null) {
            attributes.put("src", link(destination));
        } else if (form == Form.PAGE) {
            onPage(photo, attributes);
        } else {
            inMail(photo, attributes);
        }
        if (form == Form.PAGE && photoSeen) attributes.put("loading", "lazy");
        photoSeen = true;
        return attributes;
    }

    private static void onPage(Photo photo, Map<String, String> attributes) {
        attributes.put("src", photo.path());
        if (photo.sizes().size() > 1) {
            StringBuilder set = new StringBuilder();
            for (Photo.Size size : photo.sizes()) {
                if (!set.isEmpty()) set.append(", ");
                set.append(size.path()).append(' ').append(size.width()).append('w');
            }
            attributes.put("srcset", set.toString());
            attributes.put("sizes", SIZES);
        }
        attributes.put("width", String.valueOf(photo.width()));
        attributes.put("height", String.valueOf(photo.height()));
    }

    private void inMail(Photo photo, Map<String, String> attributes) {
        Photo.Size chosen = new Photo.Size(photo.path(), photo.width());
        for (Photo.Size size : photo.sizes()) {
            boolean better =
                    chosen.width() > WIDEST_IN_MAIL ? size.width() < chosen.width() : size.width() > chosen.width();
            if (better && (size.width() <= WIDEST_IN_MAIL || size.width() < chosen.width())) chosen = size;
        }
        attributes.put("src", absolute(chosen.path()));
        attributes.put("width", String.valueOf(chosen.width()));
        attributes.put("height", String.valueOf(photo.height() * chosen.width() / Math.max(1, photo.width())));
    }

    private String absolute(String url) {
        try {
            return url.isEmpty() ? page.toString() : page.resolve(url).toString();
        } catch (IllegalArgumentException strange) {
            return page.toString();
        }
    }
}
