package askfirst.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The release being built: a page made of the same as before is taken over from the release before, all others are made.
///
/// Safe for several threads.
final class Output {
    private final Path folder;
    private final Path before;
    private final Map<String, String> madeBefore;
    private final Press press;
    private final Disk disk;
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final AtomicInteger written = new AtomicInteger();

    /// @param before the release before, whose files were made of `madeBefore`
    Output(Path folder, Path before, Map<String, String> madeBefore, Press press, Disk disk) {
        this.folder = folder;
        this.before = before;
        this.madeBefore = madeBefore;
        this.press = press;
        this.disk = disk;
    }

    void put(Page page, String base) {
        String file = page.file();
        String fingerprint = fingerprint(page, base);
        if (made.putIfAbsent(file, fingerprint) != null) return;
        try {
            if (fingerprint.equals(madeBefore.get(file))) {
                disk.link(folder.resolve(file), before.resolve(file));
            } else {
                disk.write(folder.resolve(file), press.bytes(page));
                written.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> made() {
        return made;
    }

    int written() {
        return written.get();
    }

    /// What the page is made of. Photos and files of the author's do not depend on the theme.
    private static String fingerprint(Page page, String base) {
        Fingerprint of = new Fingerprint();
        switch (page) {
            case Page.Web web -> of.add(base).add(web.model());
            case Page.Letter letter -> of.add(base).add(letter.frame()).add(letter.gist());
            case Page.Redirect redirect -> of.add(base).add(redirect.model());
            case Page.FullText feed -> of.add(base).add(feed.newest());
            case Page.Machine machine -> of.add(base).add(machine.model());
            case Page.Asset asset -> of.add(Fingerprint.of(asset.bytes()));
            case Page.PhotoFile photo -> of.add(photo.photo()).add(photo.size());
            case Page.AuthorFile file -> of.add(file.stamp()).add(file.source());
            case Page.Card card -> of.add(card);
        }
        return of.value();
    }
}
