package askfirst.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;

class FeedTest {
    private static final String READ = ThemeTest.HOSTILE.replace("\u0001", "");

    private final Theme theme = Theme.classic(Samples.site("classic", "en", ThemeTest.HOSTILE));
    private final List<Feed> feeds = Samples.feeds(ThemeTest.HOSTILE);

    @Test
    void atom_and_rss_are_xml_whatever_the_title() throws Exception {
        for (Feed feed : feeds.subList(0, 2)) {
            Document xml = xml(theme.feed(feed));
            assertThat(xml.getElementsByTagName("title").item(1).getTextContent())
                    .isEqualTo(READ);
        }
        assertThat(xml(theme.feed(feeds.get(0)))
                        .getElementsByTagName("content")
                        .item(0)
                        .getTextContent())
                .isEqualTo("<p>" + READ + "</p>");
    }

    @Test
    void rss_dates_are_those_of_rfc_1123_and_atom_ones_of_rfc_3339() {
        assertThat(text(feeds.get(1))).contains("<pubDate>Thu, 19 Nov 2026 11:00:00 GMT</pubDate>");
        assertThat(text(feeds.get(0))).contains("<published>2026-11-19T11:00:00Z</published>");
    }

    @Test
    void the_json_feed_is_json_whatever_the_title() {
        // every JSON text is a YAML text
        Object json = new Load(LoadSettings.builder().build()).loadFromString(text(feeds.get(2)));
        assertThat(json).isInstanceOfSatisfying(Map.class, feed -> {
            assertThat(feed).containsEntry("title", ThemeTest.HOSTILE);
            assertThat((List<?>) feed.get("items")).hasSize(2);
        });
    }

    @Test
    void the_sitemap_escapes_addresses_and_robots_points_to_it() throws Exception {
        Document sitemap = xml(theme.feed(feeds.get(3)));
        assertThat(sitemap.getElementsByTagName("loc").item(0).getTextContent()).endsWith("?a=1&b=2");
        assertThat(sitemap.getElementsByTagName("lastmod").getLength()).isEqualTo(1);
        assertThat(text(feeds.get(4)))
                .startsWith("User-agent: *")
                .contains("Sitemap: https://letters.example/ann/sitemap.xml");
    }

    private String text(Feed feed) {
        return new String(theme.feed(feed), UTF_8);
    }

    private static Document xml(byte[] bytes) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(bytes));
    }
}
