package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The card as another program reads it.
class CardImageTest {
    @Test
    void a_card_has_paper_ink_and_one_other_colour() throws IOException {
        BufferedImage card = read(CardImage.png("Letters from the harbour", "Ada Quay"));
        assertThat(card.getWidth()).isEqualTo(CardImage.WIDTH);
        assertThat(card.getHeight()).isEqualTo(CardImage.HEIGHT);
        assertThat(card.getRGB(0, 0)).isEqualTo(0xFFFAF7F0);
        assertThat(card.getRGB(100, CardImage.HEIGHT - 100)).isEqualTo(0xFF8A3B2A);
        assertThat(card.getRGB(0, 0, CardImage.WIDTH, CardImage.HEIGHT, null, 0, CardImage.WIDTH))
                .contains(0xFF2A2722);
    }

    @Test
    void the_same_words_give_the_same_bytes() throws IOException {
        assertThat(CardImage.png("Rain", "Ada")).isEqualTo(CardImage.png("Rain", "Ada"));
    }

    @Test
    void a_palette_says_which_colour_each_pixel_has() throws IOException {
        BufferedImage picture =
                read(new PalettePng(2, 2, new int[] {0x102030, 0xFFFEFD}, new byte[] {0, 1, 1, 0}).bytes());
        assertThat(picture.getRGB(0, 0, 2, 2, null, 0, 2))
                .containsExactly(0xFF102030, 0xFFFFFEFD, 0xFFFFFEFD, 0xFF102030);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
