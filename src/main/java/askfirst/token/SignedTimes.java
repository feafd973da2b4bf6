package askfirst.token;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Moments that go to a visitor and come back: `1795939200.` and 16 bytes of HMAC-SHA-256, to the second.
@Singleton
public class SignedTimes {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final SecretKey key;

    public SignedTimes(SecretKey key) {
        this.key = key;
    }

    public String sign(Instant time) {
        String second = String.valueOf(time.getEpochSecond());
        return second + "." + signature(second);
    }

    /// Empty unless we signed it.
    public Optional<Instant> read(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 1 || !signed.substring(0, dot).matches("\\d{1,12}")) return Optional.empty();
        String second = signed.substring(0, dot);
        byte[] expected = signature(second).getBytes(StandardCharsets.US_ASCII);
        boolean isOurs =
                MessageDigest.isEqual(expected, signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return isOurs ? Optional.of(Instant.ofEpochSecond(Long.parseLong(second))) : Optional.empty();
    }

    private String signature(String second) {
        byte[] mac = key.mac("time", second.getBytes(StandardCharsets.US_ASCII));
        return BASE64.encodeToString(Arrays.copyOf(mac, 16));
    }
}
