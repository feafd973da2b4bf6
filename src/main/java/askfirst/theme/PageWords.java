package askfirst.theme;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says to somebody who reads it: the text of its `main`, a line for each heading, paragraph and button.
final class PageWords {
    private PageWords() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        Element main = page.select("main").isEmpty() ? page.body() : page.expectFirst("main");
        main.select("[aria-hidden=true]").remove();
        for (Element block : main.select("h1, h2, h3, p, li, label, button, form, br, div, section"))
            block.before("\n").after("\n");
        return main.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
