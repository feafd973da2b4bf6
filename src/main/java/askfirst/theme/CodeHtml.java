package askfirst.theme;

import java.util.HashMap;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/// A block of code as HTML: `<span class="tok-keyword">` and the like around what its language marks.
///
/// A text editor's own scanners tell the parts of a line from each other; of the editor nothing else is loaded.
final class CodeHtml {
    /// Nobody reads longer lines, and some scanners take long for them.
    private static final int LONGEST = 2_000;

    private static final Map<String, String> SCANNERS = new HashMap<>();

    static {
        scanner(SyntaxConstants.SYNTAX_STYLE_C, "c h");
        scanner(SyntaxConstants.SYNTAX_STYLE_CLOJURE, "clojure clj");
        scanner(SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS, "cpp c++ cc hpp");
        scanner(SyntaxConstants.SYNTAX_STYLE_CSHARP, "csharp cs c#");
        scanner(SyntaxConstants.SYNTAX_STYLE_CSS, "css");
        scanner(SyntaxConstants.SYNTAX_STYLE_DART, "dart");
        scanner(SyntaxConstants.SYNTAX_STYLE_DOCKERFILE, "dockerfile docker");
        scanner(SyntaxConstants.SYNTAX_STYLE_GO, "go golang");
        scanner(SyntaxConstants.SYNTAX_STYLE_GROOVY, "groovy gradle");
        scanner(SyntaxConstants.SYNTAX_STYLE_HTML, "html");
        scanner(SyntaxConstants.SYNTAX_STYLE_INI, "ini toml");
        scanner(SyntaxConstants.SYNTAX_STYLE_JAVA, "java");
        scanner(SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT, "js javascript jsx");
        scanner(SyntaxConstants.SYNTAX_STYLE_JSON, "json");
        scanner(SyntaxConstants.SYNTAX_STYLE_JSON_WITH_COMMENTS, "jsonc json5");
        scanner(SyntaxConstants.SYNTAX_STYLE_KOTLIN, "kotlin kt");
        scanner(SyntaxConstants.SYNTAX_STYLE_LATEX, "latex tex");
        scanner(SyntaxConstants.SYNTAX_STYLE_LESS, "less");
        scanner(SyntaxConstants.SYNTAX_STYLE_LISP, "lisp scheme");
        scanner(SyntaxConstants.SYNTAX_STYLE_LUA, "lua");
        scanner(SyntaxConstants.SYNTAX_STYLE_MAKEFILE, "make makefile");
        scanner(SyntaxConstants.SYNTAX_STYLE_PERL, "perl pl");
        scanner(SyntaxConstants.SYNTAX_STYLE_PHP, "php");
        scanner(SyntaxConstants.SYNTAX_STYLE_POWERSHELL, "powershell ps1");
        scanner(SyntaxConstants.SYNTAX_STYLE_PYTHON, "python py");
        scanner(SyntaxConstants.SYNTAX_STYLE_RUBY, "ruby rb");
        scanner(SyntaxConstants.SYNTAX_STYLE_RUST, "rust rs");
        scanner(SyntaxConstants.SYNTAX_STYLE_SCALA, "scala");
        scanner(SyntaxConstants.SYNTAX_STYLE_SQL, "sql");
        scanner(SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT, "ts typescript tsx");
        scanner(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL, "sh bash shell zsh console");
        scanner(SyntaxConstants.SYNTAX_STYLE_XML, "xml svg");
        scanner(SyntaxConstants.SYNTAX_STYLE_YAML, "yaml yml");
    }

    private CodeHtml() {}

    /// @param info what stands behind the fence: `java`, `rust,ignore`, `{.python}`
    static void append(StringBuilder out, String info, String code) {
        String language = language(info);
        // because a block that scrolls must be reachable by keyboard
        out.append("<pre tabindex=\"0\"><code");
        if (!language.isEmpty())
            out.append(" class=\"language-").append(language).append('"');
        out.append('>');
        String scanner = SCANNERS.get(language);
        if (scanner == null) HtmlText.append(out, code);
        else lines(out, TokenMakerFactory.getDefaultInstance().getTokenMaker(scanner), code);
        out.append("</code></pre>\n");
    }

    private static String language(String info) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < info.length() && name.length() < 20; i++) {
            char c = Character.toLowerCase(info.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '#') name.append(c);
            else if (!name.isEmpty()) break;
        }
        return name.toString();
    }

    private static void lines(StringBuilder out, TokenMaker scanner, String code) {
        int state = TokenTypes.NULL;
        for (int start = 0; start < code.length(); ) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? code.length() : newline;
            state = line(out, scanner, code.substring(start, end), state);
            if (newline >= 0) out.append('\n');
            start = end + 1;
        }
    }

    /// @param state the line before's last token, which tells whether a comment or text is still open
    private static int line(StringBuilder out, TokenMaker scanner, String line, int state) {
        if (line.length() > LONGEST) {
            HtmlText.append(out, line);
            return state;
        }
        int last = state;
        int written = 0;
        String kind = "";
        Token token = scanner.getTokenList(new Segment(line.toCharArray(), 0, line.length()), state, 0);
        for (; token != null; token = token.getNextToken()) {
            last = token.getType();
            int start = token.isPaintable() ? token.getOffset() : line.length();
            // because scanners know no characters of two halves
            boolean half = start > written && Character.isHighSurrogate(line.charAt(start - 1));
            if (half || kind(last).equals(kind)) continue;
            part(out, kind, line.substring(written, start));
            kind = kind(last);
            written = start;
        }
        part(out, kind, line.substring(written));
        return last;
    }

    private static void part(StringBuilder out, String kind, String part) {
        if (part.isEmpty()) return;
        if (!kind.isEmpty()) out.append("<span class=\"tok-").append(kind).append("\">");
        HtmlText.append(out, part);
        if (!kind.isEmpty()) out.append("</span>");
    }

    private static String kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> "comment";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR -> "string";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.ERROR_NUMBER_FORMAT -> "number";
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.DATA_TYPE,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME -> "keyword";
            case TokenTypes.FUNCTION,
                    TokenTypes.VARIABLE,
                    TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE -> "name";
            default -> "";
        };
    }

    private static void scanner(String style, String names) {
        for (String name : names.split(" ")) SCANNERS.put(name, style);
    }
}
