package askfirst.subscription;

import askfirst.hash.Sha256;

/// What somebody was shown, word for word, and the SHA-256 of it in UTF-8; both "" when nobody knows.
public record Words(String text, String sha256) {

    static Words of(String text) {
        return new Words(text, text.isEmpty() ? "" : Sha256.of(text));
    }

    /// Whether there are any, and they are those that were written down.
    boolean areProof() {
        return !text.isBlank() && sha256.equals(Sha256.of(text));
    }
}
