package askfirst.subscription;

import askfirst.theme.Head;
import askfirst.theme.SignupPage;
import askfirst.theme.Theme;
import jakarta.inject.Singleton;

/// What a reader says yes to: every word on the page with the one big button, whatever the theme made of it.
@Singleton
class Wording {
    private final Theme theme;

    Wording(Theme theme) {
        this.theme = theme;
    }

    String shown() {
        return theme.words(new SignupPage.Confirm(Head.unlisted(), "", "", ""));
    }
}
