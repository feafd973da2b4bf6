package askfirst.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the author's own pages look. Part of the program: it is not for copying and changing.
public final class DeskTheme {
    private static final List<String> ASSETS = List.of("desk.css", "htmx.min.js", "keys.js", "preview.js");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "askfirst.themes.desk.html");

    /// A whole page, in UTF-8.
    public byte[] html(DeskPage page, DeskFrame frame) {
        String template = page.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".jte";
        var output = new Utf8ByteOutput();
        engine.render(template, Map.of("page", page, "frame", frame), output);
        return output.toByteArray();
    }

    /// A file of the theme's `assets/`, by its plain name.
    public Optional<byte[]> asset(String name) {
        if (!ASSETS.contains(name)) return Optional.empty();
        try (InputStream in = DeskTheme.class.getResourceAsStream("/themes/desk/assets/" + name)) {
            if (in == null) throw new IllegalStateException("not in the program: themes/desk/assets/" + name);
            return Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
