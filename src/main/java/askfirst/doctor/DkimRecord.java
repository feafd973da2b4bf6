package askfirst.doctor;

import askfirst.mail.DkimKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A public key as DNS holds it (RFC 6376, 3.6.1).
record DkimRecord(Map<String, String> tags) {

    static DkimRecord of(String text) {
        return new DkimRecord(Txt.tags(text));
    }

    /// Whether its owner took it back: `p=` with nothing behind it.
    boolean isRevoked() {
        return tags.getOrDefault("p", "").isBlank();
    }

    /// Whether receivers are told to make nothing of it yet.
    boolean isTrial() {
        return tags.getOrDefault("t", "").matches("(?s).*\\by\\b.*");
    }

    boolean isRsa() {
        return tags.getOrDefault("k", "rsa").toLowerCase(Locale.ROOT).equals("rsa");
    }

    boolean takesSha256() {
        String hashes = tags.getOrDefault("h", "");
        return hashes.isBlank() || hashes.toLowerCase(Locale.ROOT).contains("sha256");
    }

    /// Empty when it is none that can be read.
    Optional<BigInteger> modulus() {
        return key().map(RSAPublicKey::getModulus);
    }

    boolean fits(DkimKey ours) {
        return key().filter(it -> ours.fits(it.getModulus(), it.getPublicExponent()))
                .isPresent();
    }

    private Optional<RSAPublicKey> key() {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(tags.getOrDefault("p", ""));
            return Optional.of(
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
