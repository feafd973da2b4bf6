package askfirst.theme;

import askfirst.problem.Problem;
import gg.jte.TemplateException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template that does not compile, or fails while a page is made; names the theme's file and line.
public final class BrokenTheme extends RuntimeException {
    /// `Failed to compile a.jte, error at line 5: why`, `… error at a.jte:5` with the cause, or with javac's output.
    private static final Pattern PLACE = Pattern.compile(
            "Failed to \\w+ (?<in>\\S+), error at (?:line |(?<at>\\S+\\.jte):)(?<line>\\d+):?(?<why>.*)",
            Pattern.DOTALL);

    /// javac names the Java made from the template, which helps nobody.
    private static final Pattern GENERATED = Pattern.compile("\\S+Generated\\.java:\\d+:( error:)?|\\d+ errors?\\s*$");

    private final Problem problem;

    private BrokenTheme(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /// @param kind `html` or `text`, the folder jte's names are relative to
    static BrokenTheme at(ThemeFiles files, String kind, TemplateException mistake) {
        TemplateException innermost = innermost(mistake);
        String said = String.valueOf(innermost.getMessage());
        Throwable cause = innermost.getCause();
        Matcher place = PLACE.matcher(said);
        if (!place.find()) return new BrokenTheme(new Problem(files.shown(kind), 0, said), mistake);
        String template = place.group("at") == null ? place.group("in") : place.group("at");
        String why =
                place.group("why").isBlank() && cause != null ? String.valueOf(cause.getMessage()) : place.group("why");
        String plain =
                GENERATED.matcher(why).replaceAll("").replaceAll("\\s+", " ").strip();
        Problem problem = new Problem(files.shown(kind + "/" + template), Integer.parseInt(place.group("line")), plain);
        return new BrokenTheme(problem, mistake);
    }

    public List<Problem> problems() {
        return List.of(problem);
    }

    private static TemplateException innermost(TemplateException mistake) {
        TemplateException found = mistake;
        for (Throwable cause = mistake.getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof TemplateException deeper) found = deeper;
        return found;
    }
}
