package askfirst.subscription;

import askfirst.theme.Theme;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a reader says yes to: the words on the page with the one big button.
@Singleton
class Wording {
    private final Theme theme;

    Wording(Theme theme) {
        this.theme = theme;
    }

    String shown() {
        return String.join(
                "\n",
                theme.say("confirm.title"),
                theme.say("confirm.text"),
                theme.say("signup.consent"),
                theme.say("confirm.yes"));
    }

    static String hash(String wording) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(wording.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
