package askfirst.archive;

import askfirst.problem.Problems;
import askfirst.site.Site;
import askfirst.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// One run from the author's files to a release, or to her mistakes.
final class Publication {
    /// Beyond so many new files, telling the disk to keep each would cost more than making the site again.
    private static final int SYNCED = 64;

    private final Order order;
    private final Site site;
    private final Theme theme;
    private final Contents contents;
    private final State before;
    private final Problems problems;
    private final Disk disk;
    private final Workers workers;
    private final Darkroom darkroom;
    private final PhotoSearch photos;
    private final Reading reading;

    Publication(
            Order order, Site site, Theme theme, Contents contents, State before, Workers workers, Problems problems) {
        this.order = order;
        this.site = site;
        this.theme = theme;
        this.contents = contents;
        this.before = before;
        this.workers = workers;
        this.problems = problems;
        this.disk = order.releases().disk();
        this.darkroom = new Darkroom(order.releases().kept("photos"), disk, order.photos());
        this.photos = new PhotoSearch(order.sources(), before.photos(), darkroom, problems);
        this.reading = new Reading(order.sources(), new Typesetter(site, theme.bodyWords()), photos, problems);
    }

    /// What is to be made, when and where.
    ///
    /// @param today in the site's zone
    /// @param key   see [State#key]
    /// @param maker see [State#maker]
    record Order(
            Sources sources,
            Releases releases,
            Archive.Drafts drafts,
            Darkroom.Work photos,
            LocalDate today,
            long key,
            String maker) {}

    /// Finds every mistake; writes nothing.
    void check() {
        make(pages(_ -> {}));
    }

    /// Empty when there are problems.
    Optional<PublishResult> publish() throws IOException {
        if (!problems.isEmpty()) {
            make(pages(_ -> {}));
            return Optional.empty();
        }
        String id = order.releases().next();
        Path folder = order.releases().begin(id);
        Path old = order.releases().folder(order.releases().current().orElse("none"));
        Output output = output(folder, old);
        Pages pages = pages(output::put);
        List<Gist> read = make(pages);
        if (!problems.isEmpty()) {
            disk.deleteTree(folder);
            return Optional.empty();
        }
        for (String path : new FormerPhotos(old).beside(pages)) disk.link(folder.resolve(path), old.resolve(path));
        if (output.written().size() <= SYNCED) for (Path file : output.written()) disk.sync(file);
        disk.replace(order.releases().state(id), StateFile.bytes(state(read, output.made())));
        order.releases().publish(id, folder);
        darkroom.keepOnly(hashes());
        int written = output.written().size();
        return Optional.of(new PublishResult.Published(
                order.releases().folder(id), written, output.made().size() - written));
    }

    private Pages pages(Consumer<Page> then) {
        return new Pages(then, problems);
    }

    private List<Gist> make(Pages pages) {
        List<Page> assets = new ArrayList<>();
        new TreeMap<>(theme.assets()).forEach((name, bytes) -> assets.add(new Page.Asset("assets/" + name, bytes)));
        Edition edition = new Edition(site, order.sources(), reading, workers, problems);
        return edition.make(contents.shown(order.drafts(), order.today()), contents.pages(), assets, pages);
    }

    private Output output(Path folder, Path old) {
        Press press = new Press(site, theme, reading, order.sources(), darkroom);
        String base =
                new Fingerprint().add(order.maker()).add(theme.fingerprint()).value();
        return new Output(folder, new Output.Before(old, before.made()), base, press, disk);
    }

    private State state(List<Gist> read, Map<String, String> made) {
        Map<String, Gist> gists = new HashMap<>();
        for (Gist gist : contents.issues()) gists.put(Sources.name(gist.issue().file()), gist);
        for (Gist gist : read) gists.put(Sources.name(gist.issue().file()), gist);
        return new State(
                order.key(),
                order.maker(),
                contents.since(order.today()).atStartOfDay(site.zone()).toInstant(),
                contents.until(order.today()).atStartOfDay(site.zone()).toInstant(),
                gists,
                photos.found(),
                made);
    }

    private Set<String> hashes() {
        Set<String> hashes = new HashSet<>();
        for (Shot shot : photos.found().values()) hashes.add(shot.photo().hash());
        return hashes;
    }
}
