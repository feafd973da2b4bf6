package askfirst.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in 64 hexadecimal digits: of one text or one file, or of many parts, added one after the other.
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.digest.update(bytes);
        return hash.hex();
    }

    public Sha256 add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /// Its length goes in front, so that `ab` and `c` are not `a` and `bc`.
    public Sha256 add(byte[] part) {
        add(part.length);
        digest.update(part);
        return this;
    }

    public Sha256 add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) digest.update((byte) (number >>> shift));
        return this;
    }

    /// Once: the next hash wants a new one.
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
