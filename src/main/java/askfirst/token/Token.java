package askfirst.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The secret at the end of a personal link, 43 characters of base64url. Never stored, never logged: only [#hash] is.
///
/// Any text a visitor sends can be one; whether it is genuine shows when its hash is looked up.
public record Token(Purpose purpose, String value) {
    /// Of every token made here, so that what stands in for one can be as long.
    public static final int LENGTH = 43;

    /// SHA-256 over purpose and value, in hex.
    public String hash() {
        try {
            byte[] input = (purpose + ":" + value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(input));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "Token[" + purpose + "]";
    }
}
