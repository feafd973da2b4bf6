package askfirst.archive;

import askfirst.hash.Sha256;

/// What something was made from, in one short string.
final class Fingerprint {
    private static final int LENGTH = 32;

    private final Sha256 parts = new Sha256();

    /// Of the bytes as they are.
    static String of(byte[] bytes) {
        return Sha256.of(bytes).substring(0, LENGTH);
    }

    Fingerprint add(String part) {
        parts.add(part);
        return this;
    }

    Fingerprint add(byte[] part) {
        parts.add(part);
        return this;
    }

    Fingerprint add(Stamp part) {
        parts.add(part.size()).add(part.changed());
        return this;
    }

    String value() {
        return parts.hex().substring(0, LENGTH);
    }
}
