package askfirst.token;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The codes of personal invitations: 80 bits in 16 characters that can be typed from paper, `7KQ2-M9XD-0RTA-5WHB`.
///
/// Made with the newsletter's key from what it is about, so that it can be shown again and an older database brings the
/// same. Known elsewhere by its hash only.
@Singleton
public class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final SecretKey key;

    public Codes(SecretKey key) {
        this.key = key;
    }

    public Token of(UUID about) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(about.getMostSignificantBits())
                .putLong(about.getLeastSignificantBits())
                .array();
        byte[] mac = key.mac("invitation code", id);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt(fiveBits(mac, i * 5)));
        }
        return new Token(Purpose.INVITE, code.toString());
    }

    /// As somebody typed it or a program cut it out of a text: small letters, missing dashes, blanks, signs around it,
    /// what follows a `#`, `O` for `0`, `I` and `L` for `1` are forgiven.
    public static Optional<Token> read(String typed) {
        if (typed.length() > 100) return Optional.empty();
        String bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("#.*", "")
                .replaceAll("[\\s\\p{P}]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        boolean isCode = bare.length() == LENGTH && bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return isCode
                ? Optional.of(new Token(Purpose.INVITE, bare.replaceAll("(.{4})(?=.)", "$1-")))
                : Optional.empty();
    }

    /// What is no code is one nobody was given.
    public static Token readOrNone(String typed) {
        return read(typed).orElse(new Token(Purpose.INVITE, ""));
    }

    private static int fiveBits(byte[] bytes, int from) {
        int two = (bytes[from / 8] & 0xff) << 8 | bytes[from / 8 + 1] & 0xff;
        return two >> 11 - from % 8 & 31;
    }
}
