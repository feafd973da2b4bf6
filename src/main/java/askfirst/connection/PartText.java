package askfirst.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A part as text: in UTF-8, in UTF-16 with or without a byte order mark, or else in Windows-1252.
///
/// @param mark  bytes before the text
/// @param lines at most that many rows
record PartText(Upload.Part part, Charset charset, int mark, int lines) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK = 4096;

    static PartText of(Upload.Part part) throws IOException {
        byte[] start;
        try (InputStream in = part.open()) {
            start = in.readNBytes(LOOK);
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) return counted(part, StandardCharsets.UTF_8, 3);
        if (starts(start, 0xFF, 0xFE)) return counted(part, StandardCharsets.UTF_16LE, 2);
        if (starts(start, 0xFE, 0xFF)) return counted(part, StandardCharsets.UTF_16BE, 2);
        int even = zeros(start, 0);
        int odd = zeros(start, 1);
        if (odd > start.length / 5 && even < odd / 4) return counted(part, StandardCharsets.UTF_16LE, 0);
        if (even > start.length / 5 && odd < even / 4) return counted(part, StandardCharsets.UTF_16BE, 0);
        if (even + odd > 0)
            throw new UnreadableFile(part.name()
                    + " is no text, so no list of people. LinkedIn’s zip is read, and CSV and vCard files.");
        try {
            return counted(part, StandardCharsets.UTF_8, 0);
        } catch (CharacterCodingException notUtf8) {
            return counted(part, WINDOWS, 0);
        }
    }

    Reader reader() throws IOException {
        InputStream in = part.open();
        in.skipNBytes(mark);
        return new InputStreamReader(
                in, charset.newDecoder().onMalformedInput(problem()).onUnmappableCharacter(problem()));
    }

    /// Windows-1252 has five holes, which some programs fill.
    private CodingErrorAction problem() {
        return charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    }

    private static PartText counted(Upload.Part part, Charset charset, int mark) throws IOException {
        int lines = 1;
        try (Reader reader = new PartText(part, charset, mark, 0).reader()) {
            char[] some = new char[1 << 16];
            for (int read = reader.read(some); read >= 0; read = reader.read(some))
                for (int i = 0; i < read; i++) if (some[i] == '\n') lines++;
        }
        return new PartText(part, charset, mark, lines);
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) if (bytes[i] == 0) zeros++;
        return zeros;
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) return false;
        for (int i = 0; i < expected.length; i++) if ((bytes[i] & 0xFF) != expected[i]) return false;
        return true;
    }
}
