package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.PlainPage;
import askfirst.issue.Slug;
import askfirst.site.Site;
import askfirst.theme.Head;
import askfirst.theme.LetterPage;
import askfirst.theme.PageLink;
import askfirst.theme.RedirectPage;
import askfirst.theme.SignupForm;
import askfirst.theme.Teaser;
import askfirst.theme.TextPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands around every page's own content: its head, the navigation, the form.
///
/// @param card the path of the picture for pages without a photo
record Frame(Site site, List<PageLink> pages, String card) {

    static Frame of(Site site, List<PlainPage> texts) {
        List<PageLink> pages = new ArrayList<>();
        for (PlainPage text : texts) pages.add(new PageLink(text.title(), site.path(text.slug() + "/")));
        return new Frame(site, pages, CardImage.path(site.title(), site.author()));
    }

    SignupForm form() {
        return new SignupForm(site.signup("subscribe"));
    }

    Page cardPage() {
        return new Page.Card(card, site.title(), site.author());
    }

    Head head(String title, String description, String path, Head.Listing listing) {
        Head.Card image = new Head.Card(site.url(card), site.title(), CardImage.WIDTH, CardImage.HEIGHT);
        return new Head(title, description, site.url(path), Optional.of(image), Head.Kind.WEBSITE, listing);
    }

    /// The letter's page but for its body, between its neighbours in time.
    Page.Letter letter(Gist gist, Optional<Gist> older, Optional<Gist> newer) {
        Issue issue = gist.issue();
        List<PageLink> tags = new ArrayList<>();
        for (String tag : issue.tags()) tags.add(new PageLink(tag, site.path("tags/" + Slug.of(tag) + "/")));
        Optional<Teaser> previous = older.map(letter -> letter.teaser(site));
        Optional<Teaser> next = newer.map(letter -> letter.teaser(site));
        LetterPage page = new LetterPage(
                head(gist),
                issue.title(),
                issue.date(),
                issue.updated(),
                gist.digest().readingMinutes(),
                gist.listed() ? tags : List.of(),
                issue.extra(),
                "",
                previous,
                next,
                form(),
                pages);
        return new Page.Letter(gist.path(), page, gist);
    }

    Page.Web text(PlainPage page, String body) {
        String path = page.slug() + "/";
        return new Page.Web(
                path,
                new TextPage(
                        head(page.title(), page.description(), path, Head.Listing.LISTED), page.title(), body, pages));
    }

    Page.Redirect redirect(String alias, Gist gist) {
        String target = site.url(gist.path());
        Head head =
                new Head(gist.issue().title(), "", target, Optional.empty(), Head.Kind.WEBSITE, Head.Listing.UNLISTED);
        return new Page.Redirect(alias.substring(1), new RedirectPage(head, target), gist);
    }

    private Head head(Gist gist) {
        Head.Listing listing = gist.listed() ? Head.Listing.LISTED : Head.Listing.UNLISTED;
        Head plain = head(gist.issue().title(), gist.summary(), gist.path(), listing);
        Optional<Head.Card> photo = gist.face().map(shot -> {
            Developed.Size size = shot.photo().largest();
            return new Head.Card(site.url(shot.path(gist.path(), size)), shot.alt(), size.width(), size.height());
        });
        return new Head(
                plain.title(),
                plain.description(),
                plain.canonical(),
                photo.or(plain::image),
                Head.Kind.ARTICLE,
                listing);
    }
}
