package askfirst.archive;

import askfirst.issue.Slug;
import askfirst.site.Site;
import askfirst.theme.ArchivePage;
import askfirst.theme.Feed;
import askfirst.theme.Head;
import askfirst.theme.HomePage;
import askfirst.theme.NotFoundPage;
import askfirst.theme.PageLink;
import askfirst.theme.TagPage;
import askfirst.theme.TagsPage;
import askfirst.theme.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What lists letters: home, archive, years, tags, feeds, sitemap, 404.
final class Plan {
    /// How many letters feeds carry, in full.
    static final int IN_FEEDS = 20;

    private static final int ON_HOME = 7;
    private static final int ON_NOT_FOUND = 3;

    private final Site site;
    private final Frame frame;
    private final List<Gist> listed;
    private final List<Teaser> teasers = new ArrayList<>();
    private final TreeMap<Integer, List<Teaser>> years = new TreeMap<>();
    private final Map<String, Tag> tags = new TreeMap<>();

    /// @param listed the issues anyone may find, newest first
    Plan(Site site, Frame frame, List<Gist> listed) {
        this.site = site;
        this.frame = frame;
        this.listed = listed;
        for (Gist gist : listed) sort(gist, gist.teaser(site));
    }

    /// Letters about one thing; spellings that lead to the same address are one, named as the newest letter does.
    private record Tag(String name, List<Teaser> letters) {}

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(home());
        pages.add(archive());
        for (ArchivePage.Year year : years()) pages.add(year(year));
        if (!tags.isEmpty()) pages.add(tags());
        tags.forEach((slug, tag) -> pages.add(tag(slug, tag)));
        pages.add(notFound());
        List<Gist> newest = listed.subList(0, Math.min(IN_FEEDS, listed.size()));
        pages.add(new Page.FullText("atom.xml", Page.FullText.Kind.ATOM, newest));
        pages.add(new Page.FullText("rss.xml", Page.FullText.Kind.RSS, newest));
        pages.add(new Page.FullText("feed.json", Page.FullText.Kind.JSON, newest));
        pages.add(sitemap());
        pages.add(new Page.Machine("robots.txt", new Feed.Robots(site.url("sitemap.xml"))));
        if (!teasers.isEmpty()) pages.add(Latest.page(teasers.getFirst()));
        return pages;
    }

    private void sort(Gist gist, Teaser teaser) {
        teasers.add(teaser);
        years.computeIfAbsent(gist.issue().date().getYear(), _ -> new ArrayList<>())
                .add(teaser);
        for (String name : gist.issue().tags()) {
            List<Teaser> letters = tags.computeIfAbsent(Slug.of(name), _ -> new Tag(name, new ArrayList<>()))
                    .letters();
            if (letters.isEmpty() || letters.getLast() != teaser) letters.add(teaser);
        }
    }

    private Page home() {
        Head head = frame.head("", "", "", Head.Listing.LISTED);
        return new Page.Web("", new HomePage(head, first(ON_HOME), listed.size(), frame.form(), frame.pages()));
    }

    private Page archive() {
        Head head = frame.head("", "", "archive/", Head.Listing.LISTED);
        return new Page.Web("archive/", new ArchivePage(head, "", years(), yearLinks(), tagLinks(), frame.pages()));
    }

    private Page year(ArchivePage.Year year) {
        String title = String.valueOf(year.year());
        String path = "archive/" + title + "/";
        Head head = frame.head(title, "", path, Head.Listing.LISTED);
        return new Page.Web(path, new ArchivePage(head, title, List.of(year), yearLinks(), tagLinks(), frame.pages()));
    }

    private Page tags() {
        List<TagsPage.Tag> all = new ArrayList<>();
        tags.forEach((slug, tag) -> all.add(new TagsPage.Tag(
                tag.name(), site.path("tags/" + slug + "/"), tag.letters().size())));
        Head head = frame.head("", "", "tags/", Head.Listing.LISTED);
        return new Page.Web("tags/", new TagsPage(head, all, frame.pages()));
    }

    private Page tag(String slug, Tag tag) {
        String path = "tags/" + slug + "/";
        Head head = frame.head(tag.name(), "", path, Head.Listing.LISTED);
        return new Page.Web(path, new TagPage(head, tag.name(), tag.letters(), frame.pages()));
    }

    private Page notFound() {
        Head head = frame.head("", "", "404.html", Head.Listing.UNLISTED);
        return new Page.Web("404.html", new NotFoundPage(head, first(ON_NOT_FOUND), frame.pages()));
    }

    private Page sitemap() {
        List<Feed.Place> places = new ArrayList<>();
        for (String path : List.of("", "archive/")) places.add(new Feed.Place(site.url(path), Optional.empty()));
        for (int year : years.descendingKeySet())
            places.add(new Feed.Place(site.url("archive/" + year + "/"), Optional.empty()));
        for (String slug : tags.keySet()) places.add(new Feed.Place(site.url("tags/" + slug + "/"), Optional.empty()));
        for (PageLink page : frame.pages())
            places.add(new Feed.Place(site.baseUrl().resolve(page.path()).toString(), Optional.empty()));
        for (Gist gist : listed)
            places.add(new Feed.Place(
                    site.url(gist.path()),
                    Optional.of(gist.issue().updated().orElse(gist.issue().date()))));
        return new Page.Machine("sitemap.xml", new Feed.Sitemap(places));
    }

    private List<Teaser> first(int count) {
        return teasers.subList(0, Math.min(count, teasers.size()));
    }

    private List<ArchivePage.Year> years() {
        List<ArchivePage.Year> newestFirst = new ArrayList<>();
        years.descendingMap().forEach((year, letters) -> newestFirst.add(new ArchivePage.Year(year, letters)));
        return newestFirst;
    }

    private List<PageLink> yearLinks() {
        List<PageLink> links = new ArrayList<>();
        for (int year : years.descendingKeySet())
            links.add(new PageLink(String.valueOf(year), site.path("archive/" + year + "/")));
        return links;
    }

    private List<PageLink> tagLinks() {
        List<PageLink> links = new ArrayList<>();
        tags.forEach((slug, tag) -> links.add(new PageLink(tag.name(), site.path("tags/" + slug + "/"))));
        return links;
    }
}
