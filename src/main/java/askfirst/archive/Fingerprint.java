package askfirst.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

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
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    Fingerprint add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) digest.update((byte) (number >>> shift));
        return this;
    }

    /// Anything whose text tells it from every other of its kind: records, enums, numbers.
    Fingerprint add(Object part) {
        switch (part) {
            case Collection<?> many -> {
                add(many.size());
                for (Object one : many) add(one);
            }
            case Optional<?> maybe -> {
                add(maybe.isPresent() ? 1 : 0);
                if (maybe.isPresent()) add(maybe.get());
            }
            default -> add(part.toString());
        }
        return this;
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
