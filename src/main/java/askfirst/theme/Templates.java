package askfirst.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.nio.file.Path;
import java.util.Map;

/// A theme's compiled templates: `html/…` escapes as HTML, `text/…` writes what it is given.
record Templates(TemplateEngine html, TemplateEngine text) {
    static Templates builtIn() {
        return new Templates(
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "askfirst.themes.classic.html"),
                TemplateEngine.createPrecompiled(null, ContentType.Plain, null, "askfirst.themes.classic.text"));
    }

    /// @param classes folder with `html` and `text`, made by the [ThemeCompiler]
    static Templates compiledIn(Path classes) {
        return new Templates(compiled(classes, ContentType.Html, "html"), compiled(classes, ContentType.Plain, "text"));
    }

    void render(String template, Map<String, Object> models, TemplateOutput output) {
        int slash = template.indexOf('/');
        TemplateEngine engine = template.startsWith("html/") ? html : text;
        engine.render(template.substring(slash + 1), models, output);
    }

    private static TemplateEngine compiled(Path classes, ContentType type, String kind) {
        return TemplateEngine.createPrecompiled(
                classes.resolve(kind), type, Templates.class.getClassLoader(), ThemeCompiler.packageOf(kind));
    }
}
