package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where and in which land the program runs leaves no trace in the site.
class ReproducibleTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void back_home() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void two_machines_make_the_same_bytes() {
        TreeMap<String, String> here = site("here");
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(site("there")).isEqualTo(here);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Adak"));
        assertThat(site("elsewhere")).isEqualTo(here);
    }

    private TreeMap<String, String> site(String name) {
        Newsletter newsletter = new Newsletter(folder.resolve(name));
        newsletter.photo("issues/rain/WALL I.jpg", 600, 300, 0x336699);
        newsletter.issue(
                "rain",
                "2026-09-01",
                "tags: [ICE, Istanbul]\n",
                "# TITLE\n\nRain. ![A wall](<WALL I.jpg>)\n\n```java\nint I = 1;\n```\n");
        newsletter.issue("wall", "2025-12-31", "updated: 2026-01-02\n", "The wall.\n");
        newsletter.write("pages/about.md", "---\ntitle: About\n---\nIt is me.\n");
        newsletter.publish();
        return newsletter.site();
    }
}
