package askfirst.subscription;

import askfirst.theme.Theme;
import jakarta.inject.Singleton;

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
}
