package askfirst.token;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/// Makes tokens of 32 random bytes.
@Singleton
public class Tokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final SecureRandom random = new SecureRandom();

    public Token make(Purpose purpose) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Token(purpose, BASE64.encodeToString(bytes));
    }
}
