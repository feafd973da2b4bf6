package askfirst.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A PNG of at most 256 colours (W3C PNG, colour type 3): one byte for each pixel, its place in the palette.
///
/// Java's own writer asks for each pixel in turn and looks up all formats in all jars first, which takes as long as ten
/// letters.
///
/// @param palette as 0xRRGGBB
/// @param pixels  row by row, from the top
record PalettePng(int width, int height, int[] palette, byte[] pixels) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte[] EIGHT_BITS_OF_PALETTE = {8, 3, 0, 0, 0};

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.writeLong(SIGNATURE);
        chunk(png, "IHDR", out -> {
            out.writeInt(width);
            out.writeInt(height);
            out.write(EIGHT_BITS_OF_PALETTE);
        });
        chunk(png, "PLTE", out -> {
            for (int colour : palette) {
                out.writeByte(colour >> 16);
                out.writeShort(colour);
            }
        });
        chunk(png, "IDAT", out -> {
            DeflaterOutputStream rows = new DeflaterOutputStream(out);
            for (int row = 0; row < height; row++) {
                rows.write(0);
                rows.write(pixels, row * width, width);
            }
            rows.finish();
        });
        chunk(png, "IEND", _ -> {});
        return bytes.toByteArray();
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    /// Its length goes in front and is not part of what the checksum covers.
    private static void chunk(DataOutputStream png, String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        content.write(out);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        png.writeInt(bytes.size() - name.length());
        bytes.writeTo(png);
        png.writeInt((int) checksum.getValue());
    }
}
