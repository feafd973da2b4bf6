package askfirst.archive;

import askfirst.site.Home;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a link in a text leads to, as a path inside the site or a file of the author's.
final class SitePath {
    private SitePath() {}

    /// Whether the link leaves the site: it names a scheme or a host.
    static boolean leaves(String destination) {
        if (destination.startsWith("//")) return true;
        for (int i = 0; i < destination.length(); i++) {
            char c = destination.charAt(i);
            if (c == ':') return i > 0;
            if (c == '/' || c == '?' || c == '#') return false;
        }
        return false;
    }

    /// The author's file, relative to the newsletter's folder: beside the text, or below `files/`; "" for what no disk
    /// can hold.
    static String source(String destination, Path text) {
        String path = decoded(withoutQuery(destination));
        Path folder = text.getParent() == null ? Path.of("") : text.getParent();
        try {
            Path file = path.startsWith("/") ? Home.SITE_CONTENT.resolve(path.substring(1)) : folder.resolve(path);
            return Sources.name(file.normalize());
        } catch (InvalidPathException control) {
            return "";
        }
    }

    /// The path from the site's root, without query and anchor, dots resolved; empty when it is no address at all.
    static Optional<String> resolved(String destination, String page) {
        try {
            String path = new URI(null, null, "/" + page, null)
                    .resolve(new URI(withoutQuery(destination).replace(" ", "%20")))
                    .getPath();
            return path == null || path.startsWith("/..") ? Optional.empty() : Optional.of(path.substring(1));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// What stands behind `#`, decoded; empty when nothing does.
    static String anchor(String destination) {
        int hash = destination.indexOf('#');
        return hash < 0 ? "" : decoded(destination.substring(hash + 1));
    }

    /// As a browser asks for it.
    static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String withoutQuery(String destination) {
        int end = destination.length();
        for (char stop : new char[] {'#', '?'}) {
            int at = destination.indexOf(stop);
            if (at >= 0) end = Math.min(end, at);
        }
        return destination.substring(0, end);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return path;
        }
    }
}
