package askfirst.archive;

import askfirst.site.Site;
import askfirst.theme.Manuscript;
import askfirst.theme.Markdown;
import askfirst.theme.Photo;
import askfirst.theme.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns a text into HTML, with its photos in place.
record Typesetter(Site site, Surroundings.BodyWords words) {

    Manuscript read(String text) {
        return Markdown.read(text, site.typography(), site.language());
    }

    String html(Manuscript manuscript, String page, List<Shot> shots) {
        return manuscript.html(surroundings(page, shots));
    }

    String absoluteHtml(Manuscript manuscript, String page, List<Shot> shots) {
        return manuscript.absoluteHtml(surroundings(page, shots));
    }

    String text(Manuscript manuscript, String page, List<Shot> shots) {
        return manuscript.text(surroundings(page, shots));
    }

    private Surroundings surroundings(String page, List<Shot> shots) {
        Map<String, Photo> photos = new HashMap<>();
        for (Shot shot : shots) photos.put(shot.destination(), shot.on(page, site));
        return new Surroundings(site, page, photos, words);
    }
}
