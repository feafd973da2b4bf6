package askfirst.connection;

import askfirst.site.Site;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Locale;

/// How names are sorted where the newsletter is, and when its days begin.
record Alphabet(Locale language, ZoneId zone) {
    static Alphabet of(Site site) {
        return new Alphabet(site.language(), site.zone());
    }

    String name() {
        return language.toLanguageTag() + " " + zone.getId();
    }

    /// One's own, because a collator is not for two threads.
    Collator names() {
        return Collator.getInstance(language);
    }
}
