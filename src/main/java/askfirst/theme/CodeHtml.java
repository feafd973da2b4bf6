package askfirst.theme;

import java.util.Locale;

/// A block of code as HTML: `<span class="tok-keyword">` and the like around what its language marks.
final class CodeHtml {
    private CodeHtml() {}

    /// @param info what stands behind the fence: `java`, `rust,ignore`, `{.python}`
    static void append(StringBuilder out, String info, String code) {
        String language = language(info);
        // because a block that scrolls must be reachable by keyboard
        out.append("<pre tabindex=\"0\"><code");
        if (!language.isEmpty())
            out.append(" class=\"language-").append(language).append('"');
        out.append('>');
        CodeLanguage known = CodeLanguage.of(language);
        if (known == null) HtmlText.append(out, code);
        else new CodeTokens(known, code, out).append();
        out.append("</code></pre>\n");
    }

    private static String language(String info) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < info.length() && name.length() < 20; i++) {
            char c = Character.toLowerCase(info.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '#') name.append(c);
            else if (!name.isEmpty()) break;
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
