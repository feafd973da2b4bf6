package askfirst.token;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Tokens that say whom they are about, signed with the newsletter's key: nothing is stored, and they never expire.
///
/// 16 bytes of id and 16 of HMAC-SHA-256 over purpose and id.
@Singleton
public class SignedLinks {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final SecretKey key;

    public SignedLinks(SecretKey key) {
        this.key = key;
    }

    public Token sign(Purpose purpose, UUID about) {
        ByteBuffer bytes = ByteBuffer.allocate(32).put(bytes(about)).put(signature(purpose, bytes(about)));
        return new Token(purpose, BASE64.encodeToString(bytes.array()));
    }

    /// Whom a genuine token is about.
    public Optional<UUID> read(Token token) {
        return decode(token.value())
                .filter(bytes -> isGenuine(token.purpose(), bytes))
                .map(ByteBuffer::wrap)
                .map(buffer -> new UUID(buffer.getLong(), buffer.getLong()));
    }

    private boolean isGenuine(Purpose purpose, byte[] bytes) {
        byte[] expected = signature(purpose, Arrays.copyOf(bytes, 16));
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, 16, 32));
    }

    private byte[] signature(Purpose purpose, byte[] id) {
        return Arrays.copyOf(key.mac("link " + purpose, id), 16);
    }

    /// Only the one spelling we write: base64 ignores the last bits, and a link must not have look-alikes.
    private static Optional<byte[]> decode(String value) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(value);
            boolean ours = bytes.length == 32 && BASE64.encodeToString(bytes).equals(value);
            return ours ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
