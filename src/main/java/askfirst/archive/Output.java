package askfirst.archive;

import askfirst.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// The release being built: what is the same as before is taken over from the release before, the rest is written.
///
/// Pages with a text or a picture in them are known by what they would be made of. Any other page is made, which costs
/// less than telling whether it must be.
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

    /// The release before, and the fingerprints of its files.
    record Before(Path folder, Map<String, String> made) {}

    void put(Page page) {
        switch (page) {
            case Page.Web _, Page.Redirect _, Page.Machine _, Page.Asset _ -> {
                byte[] bytes = press.bytes(page);
                put(page, Checksum.of(bytes), () -> bytes);
            }
            case Page.Letter letter
            when before.made().containsKey(letter.file()) -> put(letter, letter(letter, press.frame(letter)));
            case Page.Letter letter -> {
                // because nothing can be taken over, it is rendered once and not twice
                Theme.Letter made = press.framed(letter);
                put(letter, letter(letter, made.frame()).value(), made::page);
            }
            case Page.FullText feed -> put(feed, feed(feed));
            case Page.PhotoFile photo ->
                put(photo, new Fingerprint().add(photo.photo().hash()));
            case Page.AuthorFile file ->
                put(file, new Fingerprint().add(file.source()).add(file.stamp()));
            case Page.Card card -> put(card, new Fingerprint().add(card.path()));
        }
    }

    Map<String, String> made() {
        return made;
    }

    /// The files that were made anew.
    Collection<Path> written() {
        return written;
    }

    private void put(Page page, Fingerprint fingerprint) {
        put(page, fingerprint.value(), () -> press.bytes(page));
    }

    private void put(Page page, String fingerprint, Supplier<byte[]> bytes) {
        String name = page.file();
        Path file = folder.resolve(name);
        made.put(name, fingerprint);
        try {
            if (fingerprint.equals(before.made().get(name))) {
                disk.link(file, before.folder().resolve(name));
            } else {
                disk.write(file, bytes.get());
                written.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All around the text as it is, and the text's own stamp.
    private Fingerprint letter(Page.Letter letter, byte[] frame) {
        return text(new Fingerprint().add(base).add(Checksum.of(frame)), letter.gist());
    }

    private Fingerprint feed(Page.FullText feed) {
        Fingerprint of = new Fingerprint().add(base);
        for (Gist gist : feed.newest()) text(of.add(gist.path()), gist);
        return of;
    }

    private static Fingerprint text(Fingerprint of, Gist gist) {
        of.add(gist.stamp());
        for (Shot shot : gist.digest().shots())
            of.add(shot.destination()).add(shot.photo().hash());
        return of;
    }
}
