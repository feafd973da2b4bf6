package askfirst.archive;

import java.util.Optional;

/// The picture formats Askfirst reads, told apart by their first bytes and not by the file's name.
///
/// WebP, AVIF and HEIC are not read by the Java library; an SVG may carry scripts, so it is no photo either.
enum PhotoFormat {
    JPEG("jpg", 0xFFD8FF00, 0xFFFFFF00),
    PNG("png", 0x89504E47, 0xFFFFFFFF),
    GIF("gif", 0x47494638, 0xFFFFFFFF);

    final String extension;
    private final int magic;
    private final int mask;

    PhotoFormat(String extension, int magic, int mask) {
        this.extension = extension;
        this.magic = magic;
        this.mask = mask;
    }

    static Optional<PhotoFormat> of(byte[] bytes) {
        if (bytes.length < 4) return Optional.empty();
        int first = bytes[0] << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        for (PhotoFormat format : values()) if ((first & format.mask) == format.magic) return Optional.of(format);
        return Optional.empty();
    }
}
