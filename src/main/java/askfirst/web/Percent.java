package askfirst.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Percent-encoding (RFC 3986), strictly: half an escape or half a character is no text. The JDK's decoder forgives
/// both.
final class Percent {
    private Percent() {}

    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) return Optional.of(text);
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.write(in[i]);
                continue;
            }
            if (i + 2 >= in.length) return Optional.empty();
            int high = Character.digit(in[++i], 16);
            int low = Character.digit(in[++i], 16);
            if (high < 0 || low < 0) return Optional.empty();
            out.write(high << 4 | low);
        }
        return utf8(out.toByteArray());
    }

    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
