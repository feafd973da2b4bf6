package askfirst.theme;

/// Splits code into comments, texts, numbers, keywords and the rest, in one pass that never fails.
final class CodeTokens {
    private final CodeLanguage language;
    private final String code;
    private final StringBuilder out;

    CodeTokens(CodeLanguage language, String code, StringBuilder out) {
        this.language = language;
        this.code = code;
        this.out = out;
    }

    void append() {
        int at = 0;
        while (at < code.length()) {
            int end = end(at);
            String kind = kind(at, end);
            String part = code.substring(at, end);
            if (kind.isEmpty()) {
                HtmlText.append(out, part);
            } else {
                out.append("<span class=\"tok-").append(kind).append("\">");
                HtmlText.append(out, part);
                out.append("</span>");
            }
            at = end;
        }
    }

    private int end(int at) {
        if (isLineComment(at)) return lineEnd(at);
        if (isBlockComment(at))
            return after(language.blockClose(), at + language.blockOpen().length());
        if (isQuote(at)) return textEnd(at);
        int end = at;
        if (isWord(code.charAt(at))) {
            while (end < code.length() && isWord(code.charAt(end))) end++;
            return end;
        }
        do end++;
        while (end < code.length()
                && !isWord(code.charAt(end))
                && !isQuote(end)
                && !isLineComment(end)
                && !isBlockComment(end));
        return end;
    }

    private String kind(int at, int end) {
        if (isLineComment(at) || isBlockComment(at)) return "comment";
        if (isQuote(at)) return "string";
        char first = code.charAt(at);
        if (first >= '0' && first <= '9') return "number";
        return isWord(first) && language.keywords().contains(code.substring(at, end)) ? "keyword" : "";
    }

    private boolean isLineComment(int at) {
        String mark = language.lineComment();
        if (mark.isEmpty() || !code.startsWith(mark, at)) return false;
        // because `$#` and `a#b` are no comments
        return !mark.equals("#") || at == 0 || Character.isWhitespace(code.charAt(at - 1));
    }

    private boolean isBlockComment(int at) {
        return !language.blockOpen().isEmpty() && code.startsWith(language.blockOpen(), at);
    }

    private boolean isQuote(int at) {
        return language.quotes().indexOf(code.charAt(at)) >= 0;
    }

    private int textEnd(int at) {
        char quote = code.charAt(at);
        for (int i = at + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') i++;
            else if (c == quote) return i + 1;
            else if (c == '\n' && quote != '`') return i;
        }
        return code.length();
    }

    private int lineEnd(int at) {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end;
    }

    private int after(String close, int from) {
        int end = code.indexOf(close, from);
        return end < 0 ? code.length() : end + close.length();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
