package askfirst.web;

import askfirst.hash.Sha256;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// A published file, and what a browser is told about it.
record ArchiveFile(byte[] bytes, String type, String etag, String cacheControl) {
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".*[.-][0-9a-f]{8,64}\\.\\w+");

    static ArchiveFile of(Path file, byte[] bytes) {
        String name = String.valueOf(file.getFileName());
        String caching = NAMED_BY_CONTENT.matcher(name).matches() ? "public, max-age=31536000, immutable" : "no-cache";
        return new ArchiveFile(bytes, type(name), etag(bytes), caching);
    }

    boolean isKnown(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    private static String etag(byte[] bytes) {
        return '"' + Sha256.of(bytes).substring(0, 24) + '"';
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "txt", "md" -> "text/plain; charset=utf-8";
            case "xml" -> xml(name);
            case "json" -> name.equals("feed.json") ? "application/feed+json; charset=utf-8" : "application/json";
            case "svg" -> "image/svg+xml";
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "ico" -> "image/vnd.microsoft.icon";
            case "pdf" -> "application/pdf";
            case "woff2" -> "font/woff2";
            case "mp3" -> "audio/mpeg";
            default -> "application/octet-stream";
        };
    }

    private static String xml(String name) {
        return switch (name) {
            case "atom.xml" -> "application/atom+xml; charset=utf-8";
            case "rss.xml" -> "application/rss+xml; charset=utf-8";
            default -> "application/xml; charset=utf-8";
        };
    }
}
