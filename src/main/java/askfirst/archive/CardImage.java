package askfirst.archive;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;

/// The picture link previews show for pages without a photo: the newsletter's name and its author's, drawn once.
///
/// A machine without any font draws the card without words.
final class CardImage {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int PAPER = 0xFAF7F0;
    private static final int INK = 0x2A2722;
    private static final int ACCENT = 0x8A3B2A;
    /// A pixel says how much ink is on it, and the highest number that it is of the other colour.
    private static final int FULL = 254;

    private static final int OTHER = 255;
    private static final int MARGIN = 96;

    private CardImage() {}

    /// Its address changes with its words.
    static String path(String title, String author) {
        return "card-" + new Fingerprint().add(title).add(author).value().substring(0, 10) + ".png";
    }

    static byte[] png(String title, String author) throws IOException {
        // a server has no screen
        System.setProperty("java.awt.headless", "true");
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = card.createGraphics();
        brush.setColor(new Color(OTHER, OTHER, OTHER));
        brush.fillRect(MARGIN, HEIGHT - MARGIN - 8, 160, 8);
        brush.setColor(new Color(FULL, FULL, FULL));
        try {
            words(brush, title, author);
        } catch (RuntimeException | Error noFontOnThisMachine) {
            brush.fillRect(MARGIN, MARGIN, 8, HEIGHT - 3 * MARGIN);
        }
        brush.dispose();
        byte[] pixels = ((DataBufferByte) card.getRaster().getDataBuffer()).getData();
        return new PalettePng(WIDTH, HEIGHT, palette(), pixels).bytes();
    }

    private static int[] palette() {
        int[] palette = new int[OTHER + 1];
        for (int ink = 0; ink <= FULL; ink++)
            for (int shift = 0; shift <= 16; shift += 8) {
                int paper = PAPER >> shift & 0xFF;
                palette[ink] |= paper + ((INK >> shift & 0xFF) - paper) * ink / FULL << shift;
            }
        palette[OTHER] = ACCENT;
        return palette;
    }

    private static void words(Graphics2D brush, String title, String author) {
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int y = MARGIN;
        int size = title.length() > 60 ? 56 : 84;
        brush.setFont(new Font(Font.SERIF, Font.BOLD, size));
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ")) {
            boolean full =
                    !line.isEmpty() && brush.getFontMetrics().stringWidth(line + " " + word) > WIDTH - 2 * MARGIN;
            if (full) {
                y += size * 5 / 4;
                brush.drawString(line.toString(), MARGIN, y);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        brush.drawString(line.toString(), MARGIN, y + size * 5 / 4);
        brush.setFont(new Font(Font.SERIF, Font.PLAIN, 44));
        brush.drawString(author, MARGIN, HEIGHT - MARGIN - 40);
    }
}
