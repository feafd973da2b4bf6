package askfirst.theme;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A page in UTF-8 as its template writes it, and the same without the one text it was made for.
final class PageOutput implements TemplateOutput {
    private final String text;
    private final List<byte[]> pieces = new ArrayList<>();
    private int length;
    private int textAt = -1;

    /// @param text the very object the template will write, once; `""` for a page that is not about one
    PageOutput(String text) {
        this.text = text;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // equal words elsewhere on the page are not the text
    public void writeContent(String value) {
        if (value == text) textAt = textAt < 0 ? pieces.size() : Integer.MAX_VALUE;
        add(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String value, int from, int to) {
        add(value.substring(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        add(value);
    }

    byte[] bytes() {
        return joined(-1, length);
    }

    /// All but the text; the whole page when the template made something else of it, or wrote it twice.
    byte[] frame() {
        boolean once = textAt >= 0 && textAt < pieces.size();
        return once ? joined(textAt, length - pieces.get(textAt).length) : bytes();
    }

    private void add(byte[] piece) {
        pieces.add(piece);
        length += piece.length;
    }

    private byte[] joined(int without, int length) {
        byte[] all = new byte[length];
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            byte[] piece = pieces.get(i);
            if (i == without) continue;
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
