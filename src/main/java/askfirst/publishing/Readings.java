package askfirst.publishing;

import askfirst.archive.PrivateLetters;
import askfirst.delivery.ReadLinks;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.LetterPage;
import askfirst.theme.SignupForm;
import askfirst.theme.Theme;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Letters only subscribers may read, each by the link in a reader's own mail, or in the author's test of it. Changes
/// nothing.
@Singleton
public class Readings {
    private final ReadLinks links;
    private final PublicationRepository publications;
    private final PrivateLetters letters;

    Readings(ReadLinks links, PublicationRepository publications, Home home, Site site, Theme theme) {
        this.links = links;
        this.publications = publications;
        this.letters = new PrivateLetters(home, site, theme);
    }

    /// Empty when the link is not ours, when its mail is forgotten, or when the author took the letter away.
    ///
    /// @param read the link's own address, absolute
    public Optional<LetterPage> page(Token token, String read, SignupForm form) {
        return slug(token).flatMap(slug -> letters.page(slug, read, form));
    }

    /// A picture of the letter, by its name.
    public Optional<byte[]> picture(Token token, String name) {
        return slug(token).flatMap(slug -> letters.picture(slug, name));
    }

    private Optional<String> slug(Token token) {
        return links.publication(token)
                .flatMap(publications::byId)
                .map(PublicationRow::slug)
                .or(() -> links.tested(token).flatMap(it -> TestedIssue.slug(it, letters.slugs())));
    }
}
