package askfirst.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What something was made from, in one short string: SHA-256 over the parts, each with its length in front.
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /// Of the bytes as they are, in hexadecimal.
    static String of(byte[] bytes) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.digest.update(bytes);
        return fingerprint.value();
    }

    Fingerprint add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint add(byte[] part) {
        add(part.length);
        digest.update(part);
        return this;
    }

    Fingerprint add(Stamp part) {
        return add(part.size()).add(part.changed());
    }

    private Fingerprint add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) digest.update((byte) (number >>> shift));
        return this;
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
