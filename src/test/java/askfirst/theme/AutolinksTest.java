package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/// Looking less closely finds the same bare links as the library does.
class AutolinksTest {
    private static final String[] PIECES = {
        "http",
        "https",
        ":",
        "/",
        "//",
        "://",
        "www",
        "WWW",
        "w",
        ".",
        "a",
        "example.org",
        "@",
        "mailto:",
        " ",
        " ",
        "\n",
        "[",
        "](",
        ")",
        "<",
        ">",
        "*",
        "`",
        "!",
        "x",
        "ä"
    };

    private final Parser ours = parser(new Autolinks());
    private final Parser theirs = parser(AutolinkExtension.create());
    private final HtmlRenderer html = HtmlRenderer.builder().build();

    @Test
    void an_address_of_each_kind_becomes_a_link() {
        for (String address : List.of("https://example.org/a?b=c", "ada@example.org", "www.example.org"))
            assertThat(ours("See " + address + ".")).contains("See <a href=").contains(">" + address + "</a>.");
    }

    @Test
    void whatever_is_written_becomes_what_the_library_makes_of_it() {
        Random dice = new Random(27);
        for (int turn = 0; turn < 20_000; turn++) {
            StringBuilder text = new StringBuilder();
            for (int i = dice.nextInt(12); i >= 0; i--) text.append(PIECES[dice.nextInt(PIECES.length)]);
            assertThat(ours(text.toString())).isEqualTo(html.render(theirs.parse(text.toString())));
        }
    }

    private String ours(String text) {
        return html.render(ours.parse(text));
    }

    private static Parser parser(Extension extension) {
        return Parser.builder().extensions(List.of(extension)).build();
    }
}
