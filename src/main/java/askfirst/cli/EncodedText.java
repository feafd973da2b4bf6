package askfirst.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text file in UTF-8, or in UTF-16 that says so; bytes that are neither are refused when they are read.
final class EncodedText {
    private EncodedText() {}

    /// Behind the byte order mark.
    static Reader reader(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        Charset charset = charset(start);
        in.skipNBytes(mark(start));
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Charset charset(byte[] start) {
        if (starts(start, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        return starts(start, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static int mark(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) return 3;
        return charset(start) == StandardCharsets.UTF_8 ? 0 : 2;
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) return false;
        for (int i = 0; i < expected.length; i++) if ((bytes[i] & 0xFF) != expected[i]) return false;
        return true;
    }
}
