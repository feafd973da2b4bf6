package askfirst.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The release being built: a page made of the same as before is taken over from the release before, all others are
/// made.
///
/// Safe for several threads.
final class Output {
    private final Path folder;
    private final Before before;
    private final Press press;
    private final Disk disk;
    private final String base;
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final Queue<Path> written = new ConcurrentLinkedQueue<>();

    Output(Path folder, Before before, String base, Press press, Disk disk) {
        this.folder = folder;
        this.before = before;
        this.base = base;
        this.press = press;
        this.disk = disk;
    }

    /// The release before, and what its files were made of.
    record Before(Path folder, Map<String, String> made) {}

    void put(Page page) {
        String file = page.file();
        String fingerprint = fingerprint(page);
        made.put(file, fingerprint);
        try {
            if (fingerprint.equals(before.made().get(file))) {
                disk.link(folder.resolve(file), before.folder().resolve(file));
            } else {
                disk.write(folder.resolve(file), press.bytes(page));
                written.add(folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> made() {
        return made;
    }

    /// The files that were made anew.
    Collection<Path> written() {
        return written;
    }

    /// What the page is made of. Photos and files of the author's do not depend on the theme.
    private String fingerprint(Page page) {
        Fingerprint of = new Fingerprint();
        switch (page) {
            case Page.Web web -> of.add(base).add(web.model());
            case Page.Letter letter ->
                of.add(base).add(letter.frame()).add(letter.gist().stamp()).add(shots(letter.gist()));
            case Page.Redirect redirect -> of.add(base).add(redirect.model());
            case Page.FullText feed -> {
                of.add(base);
                for (Gist gist : feed.newest())
                    of.add(gist.issue()).add(gist.summary()).add(gist.stamp()).add(shots(gist));
            }
            case Page.Machine machine -> of.add(base).add(machine.model());
            case Page.Asset asset -> of.add(Fingerprint.of(asset.bytes()));
            case Page.PhotoFile photo -> of.add(photo.photo()).add(photo.size());
            case Page.AuthorFile file -> of.add(file.stamp()).add(file.source());
            case Page.Card card -> of.add(card);
        }
        return of.value();
    }

    private static List<Shot> shots(Gist gist) {
        return gist.digest().shots();
    }
}
