package askfirst.archive;

import askfirst.site.Site;
import askfirst.theme.Feed;
import askfirst.theme.LetterPage;
import askfirst.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Turns a [Page] into the bytes readers get.
///
/// Two machines with the same content make the same bytes: no clock, no order of a map, no path of this machine is in
/// them (the card alone depends on the fonts that are installed).
record Press(Site site, Theme theme, Reading reading, Sources sources, Darkroom darkroom) {

    byte[] bytes(Page page) {
        try {
            return switch (page) {
                case Page.Web web -> theme.html(web.model());
                case Page.Letter letter -> theme.html(withBody(letter.frame(), reading.html(letter.gist())));
                case Page.Redirect redirect -> theme.html(redirect.model());
                case Page.FullText feed -> theme.feed(feed(feed));
                case Page.Machine machine -> theme.feed(machine.model());
                case Page.Asset asset -> asset.bytes();
                case Page.PhotoFile photo -> Files.readAllBytes(darkroom.stored(photo.photo(), photo.size()));
                case Page.AuthorFile file -> authorFile(sources.file(file.source()));
                case Page.Card card -> CardImage.png(card.title(), card.author());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The letter's page with no text in it.
    byte[] frame(Page.Letter letter) {
        return theme.html(letter.frame());
    }

    /// Both at once, the page and its frame.
    Theme.Letter framed(Page.Letter letter) {
        return theme.letter(withBody(letter.frame(), reading.html(letter.gist())));
    }

    private Feed feed(Page.FullText feed) {
        String self = site.url(feed.path());
        List<Feed.Entry> entries = new ArrayList<>();
        Instant updated = Instant.EPOCH;
        for (Gist gist : feed.newest()) {
            Feed.Entry entry = entry(gist);
            entries.add(entry);
            if (entry.updated().isAfter(updated)) updated = entry.updated();
        }
        return switch (feed.kind()) {
            case ATOM -> new Feed.Atom(self, updated, entries);
            case RSS -> new Feed.Rss(self, updated, entries);
            case JSON -> new Feed.Json(self, entries);
        };
    }

    private Feed.Entry entry(Gist gist) {
        Instant published = startOf(gist.issue().date());
        Instant updated = gist.issue().updated().map(this::startOf).orElse(published);
        String html = reading.absoluteHtml(gist);
        return new Feed.Entry(site.url(gist.path()), gist.issue().title(), published, updated, gist.summary(), html);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(site.zone()).toInstant();
    }

    private static byte[] authorFile(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        PhotoFormat format = PhotoFormat.of(bytes).orElse(PhotoFormat.GIF);
        if (format == PhotoFormat.GIF) return bytes;
        return Picture.decode(bytes, format, Picture.ANY_WIDTH).encoded();
    }

    private static LetterPage withBody(LetterPage frame, String body) {
        return new LetterPage(
                frame.head(),
                frame.title(),
                frame.date(),
                frame.updated(),
                frame.readingMinutes(),
                frame.tags(),
                frame.extra(),
                body,
                frame.previous(),
                frame.next(),
                frame.form(),
                frame.pages());
    }
}
