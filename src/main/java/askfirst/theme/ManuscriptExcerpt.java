package askfirst.theme;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// The beginning of a letter in plain words, short enough for a list or a link preview.
final class ManuscriptExcerpt {
    private static final int LONGEST = 160;

    private ManuscriptExcerpt() {}

    static String of(Node document) {
        boolean marked = isMarked(document);
        StringBuilder words = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof HtmlBlock html && RawTag.isMore(html.getLiteral())) break;
            if (!(block instanceof Paragraph) || isPicture(block)) continue;
            if (!words.isEmpty()) words.append(' ');
            words.append(InlineText.of(block).strip());
            if (!marked || words.length() > LONGEST) break;
        }
        return cut(words.toString());
    }

    private static boolean isMarked(Node document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof HtmlBlock html && RawTag.isMore(html.getLiteral())) return true;
        }
        return false;
    }

    private static boolean isPicture(Node paragraph) {
        return paragraph.getFirstChild() instanceof Image && paragraph.getFirstChild() == paragraph.getLastChild();
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) return words;
        int space = words.lastIndexOf(' ', LONGEST - 1);
        int end = space < LONGEST / 2 ? LONGEST - 1 : space;
        if (Character.isHighSurrogate(words.charAt(end - 1))) end--;
        return words.substring(0, end) + "…";
    }
}
