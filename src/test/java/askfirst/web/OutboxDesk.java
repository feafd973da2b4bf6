package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The author at her outbox.
final class OutboxDesk {
    private static final String TEXT = "Hello {{first}},\n\n{{because}}, so I write.\n\n{{personal_link}}\n\nMay I?";
    static final String ROUND = "occasion=First&subject=A+letter&text=" + url(TEXT);

    private final Author author;

    OutboxDesk(Author author) {
        this.author = author;
    }

    void chosen(String slug, String first, String address) throws Exception {
        author.presses("/outbox/choose/" + author.knows(slug, first, address, "we met"), "");
    }

    /// Its path.
    String drafted(String slug, String first, String address) throws Exception {
        chosen(slug, first, address);
        String outbox = author.pressed("/rounds/new", ROUND + "&act=make" + everybody());
        return found("action=\"(/outbox/[0-9a-f-]{36})/open\"", outbox);
    }

    /// As the form ticks them.
    String everybody() throws Exception {
        return Pattern.compile("name=\"who\" value=\"([0-9a-f-]{36})\" checked")
                .matcher(author.sees("/rounds/new"))
                .results()
                .map(it -> "&who=" + it.group(1))
                .collect(Collectors.joining());
    }

    String approved(String slug, String route, String address) throws Exception {
        String letter = drafted(slug, "Ines", address);
        author.presses(letter + "/open", "");
        assertThat(author.pressed(letter + "/approve", "route=" + route + "&version=" + version(letter)))
                .contains("is approved");
        return letter;
    }

    String round() throws Exception {
        return found("href=\"(/rounds/[0-9a-f-]{36})\"", author.sees("/rounds"));
    }

    String version(String letter) throws Exception {
        return found("name=\"version\" value=\"(\\d+)\"", author.sees(letter));
    }

    static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
