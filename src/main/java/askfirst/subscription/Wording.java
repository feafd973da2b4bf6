package askfirst.subscription;

import askfirst.site.Site;
import askfirst.theme.Head;
import askfirst.theme.InvitedPage;
import askfirst.theme.SignupForm;
import askfirst.theme.SignupPage;
import askfirst.theme.Theme;
import jakarta.inject.Singleton;

/// What a reader says yes to: every word of the form and on the page with the one big button, whatever the theme made
/// of it.
@Singleton
class Wording {
    private final Theme theme;
    private final Site site;
    private final String form;
    private final String invitation;

    Wording(Theme theme, Site site) {
        this.theme = theme;
        this.site = site;
        this.invitation = theme.words(new InvitedPage.Yes(Head.unlisted(), new SignupForm("")));
        this.form = theme.words(new SignupForm(site.signup("subscribe")));
    }

    /// "" for a page that is not ours: what stands around a form elsewhere nobody knows.
    String onForm(String page) {
        boolean ours = page.startsWith(site.url("")) || page.startsWith(site.signup(""));
        return ours ? form : "";
    }

    String onInvitation() {
        return invitation;
    }

    String shown(Rhythm rhythm) {
        return theme.words(new SignupPage.Confirm(Head.unlisted(), rhythm.word(), "", "", ""));
    }
}
