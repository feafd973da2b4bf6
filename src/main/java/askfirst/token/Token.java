package askfirst.token;

import askfirst.hash.Sha256;

/// The secret at the end of a personal link, 43 characters of base64url. Never stored, never logged: only [#hash] is.
///
/// Any text a visitor sends can be one; whether it is genuine shows when its hash is looked up.
public record Token(Purpose purpose, String value) {
    /// Of every token made here, so that what stands in for one can be as long.
    public static final int LENGTH = 43;

    /// SHA-256 over purpose and value, in hex.
    public String hash() {
        return Sha256.of(purpose + ":" + value);
    }

    @Override
    public String toString() {
        return "Token[" + purpose + "]";
    }
}
