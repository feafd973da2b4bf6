package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.archive.Darkroom.DevelopResult;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {
    @TempDir
    Path folder;

    private Darkroom darkroom;

    @BeforeEach
    void empty_darkroom() {
        darkroom = new Darkroom(folder.resolve("photos"), new Disk(), Darkroom.Work.DEVELOP);
    }

    @Test
    void a_photo_comes_in_the_widths_pages_need_and_never_larger_than_it_is() throws Exception {
        assertThat(widths(2000, 1000)).containsExactly(480, 960, 1600);
        assertThat(widths(1200, 600)).containsExactly(480, 960, 1200);
        assertThat(widths(300, 900)).containsExactly(300);
        assertThat(widths(1, 1)).containsExactly(1);
    }

    @Test
    void where_and_when_a_photo_was_taken_is_gone_everywhere() throws Exception {
        byte[] photo = withExif(Newsletter.picture("jpg", 800, 400, 0x112233), 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .isNotNull();
        Newsletter newsletter = new Newsletter(folder.resolve("home"));
        newsletter.write("files/portrait.jpg", photo);
        newsletter.write("issues/rain/wall.jpg", photo);
        newsletter.write("issues/rain/large.jpg", photo);
        newsletter.issue("rain", "2026-01-01", "", "![A wall](wall.jpg) and [larger](large.jpg)\n");
        newsletter.publish();
        int photos = 0;
        for (var file : newsletter.site().entrySet()) {
            if (!file.getKey().endsWith(".jpg")) continue;
            photos++;
            byte[] bytes = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
            for (Directory directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getDirectories())
                assertThat(directory).as(file.getKey()).isNotInstanceOfAny(ExifDirectoryBase.class, GpsDirectory.class);
            assertThat(file.getValue()).doesNotContain("Exif");
        }
        assertThat(photos).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_stands_upright_however_the_camera_was_held(int orientation) throws Exception {
        byte[] held = withExif(Newsletter.picture("jpg", 400, 200, 0x000000), orientation);
        Picture picture = Picture.decode(held, PhotoFormat.JPEG, 1600);
        boolean side = orientation >= 5;
        assertThat(picture.width()).isEqualTo(side ? 200 : 400);
        // the white corner was stored top left: x < half, y < a quarter
        int x = switch (orientation) {
            case 1, 4 -> 50;
            case 2, 3 -> 350;
            case 5, 8 -> 10;
            default -> 190;
        };
        int y = switch (orientation) {
            case 1, 2 -> 10;
            case 3, 4 -> 190;
            case 5, 6 -> 50;
            default -> 350;
        };
        assertThat(picture.pixels().getRGB(x, y) & 0xFF).isGreaterThan(200);
        assertThat(picture.pixels().getRGB(picture.width() - 1 - x, picture.height() - 1 - y) & 0xFF)
                .isLessThan(50);
    }

    @Test
    void broken_huge_and_foreign_pictures_are_refused_with_a_sentence() throws Exception {
        byte[] whole = Newsletter.picture("jpg", 400, 200, 0x112233);
        assertThat(refused(Arrays.copyOf(whole, 100))).contains("cannot be read");
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .contains("JPEG, PNG or GIF");
        assertThat(refused("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .contains("JPEG, PNG or GIF");
        assertThat(refused(new byte[0])).contains("JPEG, PNG or GIF");
        assertThat(refused(bomb())).contains("100 million");
    }

    @Test
    void a_check_looks_at_photos_and_keeps_nothing() throws Exception {
        Newsletter newsletter = new Newsletter(folder.resolve("home"));
        byte[] whole = Newsletter.picture("png", 400, 200, 0x112233);
        newsletter.photo("issues/rain/wall.jpg", 3000, 1, 0);
        newsletter.write("issues/rain/door.png", whole);
        newsletter.write("issues/rain/torn.png", Arrays.copyOf(whole, whole.length / 2));
        newsletter.issue("rain", "2026-01-01", "", "![Wall](wall.jpg)\n\n![Door](door.png)\n\n![Torn](torn.png)\n");
        assertThat(newsletter.archive().check(Drafts.LEFT_OUT)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(10);
            assertThat(problem.message()).contains("torn.png", "cannot be read");
        });
        assertThat(folder.resolve("home/public")).doesNotExist();
    }

    @Test
    void a_check_refuses_the_photos_that_publish_refuses() throws Exception {
        Random random = new Random(7);
        for (byte[] whole : List.of(Newsletter.picture("jpg", 120, 80, 0x445566), progressive(120, 80))) {
            for (int i = 0; i < 150; i++) {
                byte[] broken = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
                int at = random.nextInt(broken.length);
                if (i % 3 == 1) broken[at] = (byte) random.nextInt();
                if (i % 3 == 2) broken[at] = (byte) 0xFF;
                assertThat(isPicture(broken, Picture.GLANCE)).isEqualTo(isPicture(broken, 1600));
            }
        }
    }

    @Test
    void a_broken_exif_block_never_stops_a_photo() {
        byte[] photo = withExif(Newsletter.picture("jpg", 40, 20, 0x112233), 6);
        for (int i = 4; i < 60; i++) {
            byte[] broken = photo.clone();
            broken[i] = (byte) 0xFF;
            assertThat(Orientation.of(broken).value()).isBetween(1, 8);
            assertThat(Orientation.of(Arrays.copyOf(photo, i)).value()).isBetween(1, 8);
        }
    }

    @Test
    void a_picture_without_words_and_a_missing_one_are_problems_of_their_line() {
        Newsletter newsletter = new Newsletter(folder.resolve("home"));
        newsletter.photo("issues/rain/wall.jpg", 30, 20, 0);
        newsletter.issue("rain", "2026-01-01", "", "Hello\n\n![](wall.jpg)\n\n![Gone](gone.jpg)\n");
        assertThat(newsletter.archive().check(Drafts.LEFT_OUT))
                .extracting(problem -> problem.line())
                .containsExactly(8, 10);
    }

    private int[] widths(int width, int height) throws Exception {
        Path file = Files.write(folder.resolve("photo.jpg"), Newsletter.picture("jpg", width, height, 0x445566));
        DevelopResult.Done done = (DevelopResult.Done) darkroom.develop(file);
        return done.photo().sizes().stream().mapToInt(Developed.Size::width).toArray();
    }

    private String refused(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("photo"), bytes);
        return ((DevelopResult.Unreadable) darkroom.develop(file)).why();
    }

    private static boolean isPicture(byte[] jpeg, int widest) {
        try {
            return Picture.decode(jpeg, PhotoFormat.JPEG, widest).width() > 0;
        } catch (IOException | RuntimeException refused) {
            return false;
        }
    }

    private static byte[] progressive(int width, int height) throws IOException {
        byte[] plain = Newsletter.picture("jpg", width, height, 0x445566);
        byte[] made = Picture.decode(plain, PhotoFormat.JPEG, Picture.ANY_WIDTH).encoded();
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).contains("\u00ff\u00c2");
        return made;
    }

    /// A PNG of a few bytes that claims 60,000 × 60,000 pixels.
    private static byte[] bomb() {
        byte[] png = Newsletter.picture("png", 10, 10, 0);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    /// Puts an EXIF block with an orientation and a place behind the JPEG's first marker.
    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put((byte) 'N')
                .put(new byte[3])
                .putInt(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        byte[] head = ByteBuffer.allocate(10)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.capacity()))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .array();
        out.writeBytes(head);
        out.writeBytes(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
