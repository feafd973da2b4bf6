package askfirst.archive;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as EXIF says (tag 0x0112, values 1 to 8), so that the picture can be turned before EXIF is
/// dropped.
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;

    /// From a JPEG file's bytes; upright when it says nothing or something broken.
    static Orientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException brokenExif) {
            return UPRIGHT;
        }
    }

    boolean lyingOnItsSide() {
        return value >= 5;
    }

    /// Turns a picture of this size upright.
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Orientation read(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() > 4) {
            int marker = jpeg.getShort() & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFFDA) return UPRIGHT;
            int end = jpeg.position() + (jpeg.getShort() & 0xFFFF);
            boolean exif = marker == 0xFFE1 && jpeg.getInt(jpeg.position()) == 0x45786966;
            if (exif) {
                jpeg.position(jpeg.position() + 6);
                return fromTiff(jpeg.slice());
            }
            jpeg.position(end);
        }
        return UPRIGHT;
    }

    private static Orientation fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = tiff.getShort() & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = tiff.position() + i * 12;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
