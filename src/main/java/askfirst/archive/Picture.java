package askfirst.archive;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/// A decoded picture, upright, in sRGB: pixels and nothing else, so that what a camera wrote about time and place is
/// gone.
record Picture(BufferedImage pixels, PhotoFormat format) {
    private static final long MOST_PIXELS = 100_000_000;
    private static final float JPEG_QUALITY = 0.84f;
    /// Takes a picture as wide as it is.
    static final int ANY_WIDTH = 1 << 20;
    /// Wants to know that there is a picture, and none of it.
    static final int GLANCE = 1;

    static {
        // a server has no screen, and the streams here are in memory already
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    /// Decodes no more pixels than `widest` needs. The size is read before any pixel is, against decompression bombs.
    static Picture decode(byte[] bytes, PhotoFormat format, int widest) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader =
                    ImageIO.getImageReadersByFormatName(format.name()).next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) throw new IOException("it has more than 100 million pixels");
                ImageReadParam half = reader.getDefaultReadParam();
                int step = format == PhotoFormat.GIF ? 1 : Math.max(1, Math.min(width, height) / (2 * widest));
                half.setSourceSubsampling(step, step, 0, 0);
                // because the reader makes the whole picture once for each pass, and minds all bytes for one row too
                if (widest == GLANCE && format == PhotoFormat.JPEG && comesInPasses(bytes))
                    half.setSourceRegion(new Rectangle(width, 1));
                return new Picture(reader.read(0, half), format).upright(bytes);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException broken) {
                throw new IOException("its data is broken", broken);
            } finally {
                reader.dispose();
            }
        }
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /// Halves until near, so that every pixel of the large picture counts; never larger than it is.
    Picture scaledTo(int width) {
        Picture picture = this;
        while (picture.width() >= 2 * width)
            picture = picture.drawn(picture.width() / 2, Math.max(1, picture.height() / 2));
        int height = Math.max(1, Math.round((float) height() * width / width()));
        return picture.width() == width ? picture : picture.drawn(width, height);
    }

    byte[] encoded() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format == PhotoFormat.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(pixels, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// A progressive JPEG, as the marker of its frame says.
    private static boolean comesInPasses(byte[] jpeg) {
        int at = 2;
        while (at + 3 < jpeg.length && jpeg[at] == (byte) 0xFF && jpeg[at + 1] != (byte) 0xDA) {
            if (jpeg[at + 1] == (byte) 0xC2) return true;
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return false;
    }

    private Picture upright(byte[] bytes) {
        Orientation held = format == PhotoFormat.JPEG ? Orientation.of(bytes) : new Orientation(1);
        int width = held.lyingOnItsSide() ? height() : width();
        int height = held.lyingOnItsSide() ? width() : height();
        return drawn(width, height, held.upright(width(), height()));
    }

    private Picture drawn(int width, int height) {
        return drawn(
                width, height, AffineTransform.getScaleInstance((double) width / width(), (double) height / height()));
    }

    private Picture drawn(int width, int height, AffineTransform how) {
        boolean seeThrough =
                format != PhotoFormat.JPEG && pixels.getColorModel().hasAlpha();
        BufferedImage canvas =
                new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = canvas.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(pixels, how, null);
        brush.dispose();
        return new Picture(canvas, format);
    }
}
