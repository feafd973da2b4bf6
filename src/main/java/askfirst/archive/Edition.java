package askfirst.archive;

import askfirst.issue.PlainPage;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The site at one moment: goes through its issues and hands every page on as soon as all it needs is known.
///
/// Texts are read newest first, and a letter's page follows a few letters later, when its neighbours in time are read,
/// so that memory holds a handful of texts and no more, however many there are.
final class Edition {
    /// How many letters are read between a text and its page: enough that no core waits for another's.
    private static final int AHEAD = 8;

    private final Site site;
    private final Sources sources;
    private final Reading reading;
    private final Workers workers;
    private final Problems problems;

    Edition(Site site, Sources sources, Reading reading, Workers workers, Problems problems) {
        this.site = site;
        this.sources = sources;
        this.reading = reading;
        this.workers = workers;
        this.problems = problems;
    }

    /// Every page goes to `pages`, from several threads; afterwards every link is followed.
    ///
    /// @param shown newest first
    /// @return the same, with their digests
    List<Gist> make(List<Gist> shown, List<PlainPage> texts, List<Page> assets, Pages pages) {
        Frame frame = Frame.of(site, texts);
        List<Gist> gists = new ArrayList<>();
        // drawing the card takes as long as a dozen letters, and while the first texts are read a core is idle
        workers.each(0, 2, piece -> {
            if (piece == 0) pages.put(frame.cardPage());
            else {
                for (Page asset : assets) pages.put(asset);
                gists.addAll(make(shown, texts, frame, pages));
            }
        });
        return gists;
    }

    private List<Gist> make(List<Gist> shown, List<PlainPage> texts, Frame frame, Pages pages) {
        List<Sheet> sheets = new ArrayList<>();
        for (PlainPage text : texts) sheets.add(reading.sheet(text));
        for (Sheet sheet : sheets) {
            pages.put(frame.text(sheet.page(), sheet.html()));
            attachments(sheet.page().slug() + "/", sheet.page().file(), sheet.digest(), pages);
        }
        files(pages);
        List<Gist> gists = letters(shown, frame, pages);
        List<Page> lists = new Plan(site, frame, listed(gists)).pages();
        workers.each(0, lists.size(), i -> pages.put(lists.get(i)));
        for (Gist gist : gists) for (String alias : gist.issue().aliases()) pages.put(frame.redirect(alias, gist));
        follow(gists, sheets, pages.files());
        return gists;
    }

    private List<Gist> letters(List<Gist> shown, Frame frame, Pages pages) {
        List<Once<Gist>> gists = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int at = i;
            gists.add(new Once<>(() -> reading.read(shown.get(at), feeds(shown, at))));
        }
        workers.each(0, shown.size() + AHEAD, i -> {
            if (i < shown.size()) gists.get(i).get();
            if (i >= AHEAD) letter(i - AHEAD, shown, gists, frame, pages);
        });
        List<Gist> read = new ArrayList<>();
        for (Once<Gist> gist : gists) read.add(gist.get());
        return read;
    }

    private void letter(int at, List<Gist> shown, List<Once<Gist>> gists, Frame frame, Pages pages) {
        Gist gist = gists.get(at).get();
        Optional<Gist> older = neighbour(at, 1, shown).map(gists::get).map(Once::get);
        Optional<Gist> newer = neighbour(at, -1, shown).map(gists::get).map(Once::get);
        pages.put(frame.letter(gist, older, newer));
        attachments(gist.path(), gist.issue().file(), gist.digest(), pages);
    }

    /// The next in time that anyone may find, for one that anyone may find.
    private static Optional<Integer> neighbour(int at, int step, List<Gist> shown) {
        if (!shown.get(at).listed()) return Optional.empty();
        for (int i = at + step; i >= 0 && i < shown.size(); i += step)
            if (shown.get(i).listed()) return Optional.of(i);
        return Optional.empty();
    }

    /// Photos, and files of the text's own folder that it leads to.
    private void attachments(String page, Path text, Digest digest, Pages pages) {
        for (Shot shot : digest.shots())
            for (Developed.Size size : shot.photo().sizes())
                pages.put(new Page.PhotoFile(shot.path(page, size), shot.photo(), size));
        if (!text.endsWith("index.md")) return;
        String folder = Sources.name(text.resolveSibling(""));
        for (Digest.Link link : digest.links()) {
            String source = SitePath.source(link.destination(), text);
            Stamp stamp = sources.stamps().get(source);
            if (stamp != null && source.startsWith(folder + "/") && !source.endsWith(".md"))
                pages.put(new Page.AuthorFile(page + source.substring(folder.length() + 1), source, stamp));
        }
    }

    private void files(Pages pages) {
        String folder = Sources.name(Home.SITE_CONTENT.resolve("files")) + "/";
        List<Page> files = new ArrayList<>();
        sources.stamps().tailMap(folder).forEach((source, stamp) -> {
            if (source.startsWith(folder))
                files.add(new Page.AuthorFile(source.substring(folder.length() - "files/".length()), source, stamp));
        });
        workers.each(0, files.size(), i -> pages.put(files.get(i)));
    }

    private void follow(List<Gist> gists, List<Sheet> sheets, Set<String> files) {
        LinkCheck links = new LinkCheck(site.baseUrl().getPath(), files, problems);
        for (Gist gist : gists) links.know(gist.path(), gist.digest());
        for (Sheet sheet : sheets) links.know(sheet.page().slug() + "/", sheet.digest());
        for (Gist gist : gists) links.check(gist.issue().file(), gist.path(), gist.digest());
        for (Sheet sheet : sheets) links.check(sheet.page().file(), sheet.page().slug() + "/", sheet.digest());
    }

    private static List<Gist> listed(List<Gist> gists) {
        List<Gist> listed = new ArrayList<>();
        for (Gist gist : gists) if (gist.listed()) listed.add(gist);
        return listed;
    }

    private static Reading.Feeds feeds(List<Gist> shown, int at) {
        int listedBefore = 0;
        for (int i = 0; i < at && listedBefore < Plan.IN_FEEDS; i++)
            if (shown.get(i).listed()) listedBefore++;
        return listedBefore < Plan.IN_FEEDS && shown.get(at).listed() ? Reading.Feeds.WITH : Reading.Feeds.WITHOUT;
    }
}
