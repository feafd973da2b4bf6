package askfirst.theme;

import askfirst.site.Site;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One of every model, around one title.
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    static final Instant NOON = Instant.parse("2026-11-19T11:00:00Z");

    private Samples() {}

    static Site site(String theme, String language, String title) {
        return site(theme, language, title, "about once a month");
    }

    static Site withoutRhythm(String language) {
        return site("classic", language, "Rain, mostly", "");
    }

    private static Site site(String theme, String language, String title, String rhythm) {
        return new Site(
                title,
                "Ann Author",
                "What I made, read and got wrong.",
                Locale.forLanguageTag(language),
                ZoneId.of("Europe/Berlin"),
                URI.create("https://letters.example/ann/"),
                URI.create("https://signup.example/"),
                rhythm,
                Optional.of("Wall Lane 1, 12345 Rainham"),
                Optional.of("ann@letters.example"),
                theme,
                List.of(new Site.Link("LinkedIn", "https://linkedin.example/in/ann")),
                Site.Typography.PLAIN);
    }

    static Site site() {
        return site("classic", "en", "Rain, mostly");
    }

    static List<WebPage> pages(String title) {
        Head head = new Head(
                title,
                title,
                "https://letters.example/ann/issues/rain/",
                Optional.of(new Head.Card("https://letters.example/ann/files/wall.jpg", title, 1200, 630)),
                Head.Kind.ARTICLE,
                Head.Listing.UNLISTED);
        Photo photo = new Photo(
                "/ann/issues/rain/wall-1600.jpg",
                1600,
                1067,
                title,
                List.of(
                        new Photo.Size("/ann/issues/rain/wall-800.jpg", 800),
                        new Photo.Size("/ann/issues/rain/wall-1600.jpg", 1600)));
        Teaser teaser = new Teaser(title, "/ann/issues/rain/", DAY, title, 4, Optional.of(photo));
        List<Teaser> teasers = List.of(teaser, teaser);
        List<PageLink> links = List.of(new PageLink(title, "/ann/about/"), new PageLink("2025", "/ann/archive/2025/"));
        SignupForm form = new SignupForm("https://signup.example/subscribe");
        return List.of(
                new HomePage(head, teasers, 12, form, links),
                new LetterPage(
                        head,
                        title,
                        DAY,
                        Optional.of(DAY),
                        4,
                        links,
                        Map.of("mood", title),
                        "<p>Rain.</p>",
                        Optional.of(teaser),
                        Optional.of(teaser),
                        form,
                        links),
                new ArchivePage(head, "", List.of(new ArchivePage.Year(2026, teasers)), links, links, links),
                new ArchivePage(head, "2026", List.of(new ArchivePage.Year(2026, teasers)), links, links, links),
                new TagPage(head, title, teasers, links),
                new TagsPage(head, List.of(new TagsPage.Tag(title, "/ann/tags/rain/", 3)), links),
                new TextPage(head, title, "<p>Rain.</p>", links),
                new NotFoundPage(head, teasers, links),
                new RedirectPage(head, "https://letters.example/ann/issues/rain/"),
                new SignupPage.Ask(
                        head,
                        form.filledWith(title, "only-big-news").openedAt("1795939200.x"),
                        SignupPage.Mistake.NOT_AN_ADDRESS),
                new SignupPage.Doubt(
                        head, form.filledWith("a@b.example", "every-letter").withoutTrap()),
                new SignupPage.Spelling(
                        head,
                        form.filledWith("a@gmail.com", "every-letter"),
                        Optional.of(form.filledWith("a@gmial.com", "every-letter"))),
                new SignupPage.Asked(head),
                new SignupPage.Confirm(
                        head, "every-few-months", "/confirm/t0ken", "/confirm/t0ken/not-me", "/confirm/t0ken/never"),
                new SignupPage.Confirmed(head, Optional.of(teaser)),
                new SignupPage.NotMe(head),
                new SignupPage.LinkGone(head, form, SignupPage.Why.EXPIRED),
                new DeparturePage.Stop(
                        head, "/stop/t0ken", List.of(1, 3, 6), List.of("only-big-news"), Optional.of(DAY)),
                new DeparturePage.Stopped(head, Optional.of("/stop/t0ken/undo")),
                new DeparturePage.GoesOn(head, "/stop/t0ken", "every-letter", Optional.of(DAY)),
                new DeparturePage.Never(head, "/stop/t0ken/again"),
                new OwnPage.Manage(
                        head,
                        "/manage/t0ken",
                        "/stop/t0ken",
                        new OwnPage.Wishes("ann@example.org", "every-few-months", Optional.of(DAY), title),
                        List.of(1, 3, 6),
                        OwnPage.Note.NO_NAME),
                new OwnPage.Manage(
                        head,
                        "/manage/t0ken",
                        "/stop/t0ken",
                        new OwnPage.Wishes(title, "every-letter", Optional.empty(), ""),
                        List.of(1, 3, 6),
                        OwnPage.Note.NONE),
                new OwnPage.NoLetters(head, "/manage/t0ken", "/stop/t0ken", OwnPage.Why.STOPPED),
                new OwnPage.NoLetters(head, "/manage/t0ken", "/stop/t0ken", OwnPage.Why.NEVER),
                new OwnPage.Older(head, "/stop/t0ken"),
                new OwnPage.Nothing(head),
                new OwnPage.NewAddress(head, "/manage/t0ken"),
                new OwnPage.Held(
                        head,
                        "/manage/t0ken",
                        List.of(new OwnPage.Section(
                                "reader",
                                List.of(new OwnPage.Entry(List.of(
                                        new OwnPage.Fact("name", title, Optional.empty()),
                                        new OwnPage.Fact("state", "active", Optional.empty()),
                                        new OwnPage.Fact("since", NOON.toString(), Optional.of(DAY)))))))),
                new OwnPage.Erase(head, "/manage/t0ken", false),
                new OwnPage.Erase(head, "/manage/t0ken", true),
                new OwnPage.Erased(head, true),
                new OwnPage.Undo(head, "/undo/t0ken"),
                new OwnPage.Undone(head),
                new OwnPage.TooLate(head, form),
                new InvitedPage.Invite(head, "/i/c0de", Optional.of(teaser)),
                new InvitedPage.Invite(head, "/i/c0de", Optional.empty()),
                new InvitedPage.Yes(head, form),
                new InvitedPage.Asked(head, "/i/c0de", InvitedPage.Place.ASKED),
                new InvitedPage.Asked(head, "/i/c0de", InvitedPage.Place.NOTED),
                new InvitedPage.Asked(head, "/i/c0de", InvitedPage.Place.NO_URL),
                new InvitedPage.Declined(head),
                new InvitedPage.Never(head, "/i/c0de", InvitedPage.Address.ASKED),
                new InvitedPage.Never(head, "/i/c0de", InvitedPage.Address.KEPT),
                new InvitedPage.Never(head, "/i/c0de", InvitedPage.Address.NOT_ONE),
                new InvitedPage.Answered(head, "/i/c0de", form),
                new InvitedPage.Nothing(head, "/i/c0de", form),
                new SignupPage.WentWrong(head, 500));
    }

    static List<Feed> feeds(String title) {
        List<Feed.Entry> entries = List.of(
                new Feed.Entry(
                        "https://letters.example/ann/issues/rain/", title, NOON, NOON, title, "<p>" + title + "</p>"),
                new Feed.Entry(
                        "https://letters.example/ann/issues/sun/", title, NOON, NOON, title, "<p>" + title + "</p>"));
        return List.of(
                new Feed.Atom("https://letters.example/ann/atom.xml", NOON, entries),
                new Feed.Rss("https://letters.example/ann/rss.xml", NOON, entries),
                new Feed.Json("https://letters.example/ann/feed.json", entries),
                new Feed.Sitemap(List.of(
                        new Feed.Place("https://letters.example/ann/?a=1&b=2", Optional.of(DAY)),
                        new Feed.Place("https://letters.example/ann/", Optional.empty()))),
                new Feed.Robots("https://letters.example/ann/sitemap.xml"));
    }

    static List<MailModel> mails(String title) {
        return List.of(
                new MailModel.Confirmation("https://signup.example/confirm/t0ken"),
                new MailModel.Return("https://signup.example/confirm/t0ken"),
                new MailModel.Flood("network", 20, 60),
                new MailModel.Stopped(title, "rain", 12, 88, "554 5.7.1 <blocked> " + title),
                new MailModel.Late(title, "rain", Instant.parse("2026-11-30T08:00:00Z")),
                new MailModel.Ended(title, "rain", 88, 2, 10),
                new MailModel.NewAddress("https://signup.example/confirm/t0ken"),
                new MailModel.Moved("https://signup.example/undo/t0ken"),
                new MailModel.AlreadyReader("https://signup.example/stop/t0ken", "https://signup.example/manage/t0ken"),
                new MailModel.Letter(
                        title,
                        DAY,
                        title,
                        Map.of("mood", title),
                        "https://letters.example/ann/issues/rain/",
                        "https://signup.example/stop/t0ken",
                        "<p>Rain.</p><p><img src=\"https://letters.example/ann/wall.jpg\" srcset=\"a 1w\" width=\"1600\" height=\"900\" alt=\"Wall\"></p>",
                        "Rain.",
                        "Dear " + title + ",",
                        "https://signup.example/manage/t0ken",
                        Optional.of(new MailModel.Lately(
                                DAY,
                                List.of(new MailModel.Other(title, DAY, "https://letters.example/ann/issues/sun/")),
                                3,
                                "https://letters.example/ann/archive/"))));
    }
}
