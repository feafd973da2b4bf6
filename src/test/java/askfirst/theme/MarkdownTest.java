package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problem;
import askfirst.problem.Problems;
import askfirst.site.Site.Typography;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final Photo WALL = new Photo(
            "/letters/issues/rain/wall-1600.jpg",
            1600,
            1200,
            "",
            List.of(
                    new Photo.Size("/letters/issues/rain/wall-800.jpg", 800),
                    new Photo.Size("/letters/issues/rain/wall-1600.jpg", 1600)));

    @Test
    void headings_begin_below_the_title_skip_no_level_and_have_ids_of_their_own() {
        assertThat(html("# Work\n\n### Work\n\n# *Content*\n"))
                .isEqualTo(
                        "<h2 id=\"work\">Work</h2>\n<h3 id=\"work-2\">Work</h3>\n<h2 id=\"content-2\"><em>Content</em></h2>\n");
        assertThat(html("#### Deep\n")).startsWith("<h2 ");
        assertThat(html("##\n")).isEmpty();
    }

    @Test
    void photos_come_in_sizes_with_width_and_height_and_the_second_one_waits() {
        String html = html("![Wall](wall.jpg)\n\n![Again](wall.jpg \"Still crooked\")\n");

        assertThat(html)
                .contains("srcset=\"/letters/issues/rain/wall-800.jpg 800w, /letters/issues/rain/wall-1600.jpg 1600w\"")
                .contains("width=\"1600\" height=\"1200\"")
                .contains("<figcaption>Still crooked</figcaption></figure>")
                .containsOnlyOnce("loading=\"lazy\"");
    }

    @Test
    void feeds_and_mails_get_absolute_addresses_and_one_file_for_a_photo() {
        String html = manuscript("![Wall](wall.jpg) [a](/about/) [b](notes.pdf) [c](#x) [d](https://e.example/)\n")
                .absoluteHtml(Bodies.around(Map.of("wall.jpg", WALL)));

        assertThat(html)
                .contains("src=\"https://ada.example/letters/issues/rain/wall-800.jpg\" width=\"800\" height=\"600\"")
                .doesNotContain("srcset")
                .contains("href=\"https://ada.example/letters/about/\"")
                .contains("href=\"https://ada.example/letters/issues/rain/notes.pdf\"")
                .contains("href=\"https://ada.example/letters/issues/rain/#x\"")
                .contains("href=\"https://e.example/\"");
    }

    @Test
    void pages_keep_relative_links_and_know_the_base_path() {
        assertThat(html("[a](/about/) [b](notes.pdf) [c](#x)"))
                .isEqualTo(
                        "<p><a href=\"/letters/about/\">a</a> <a href=\"notes.pdf\">b</a> <a href=\"#x\">c</a></p>\n");
    }

    @Test
    void a_picture_on_another_server_becomes_a_link_and_is_never_fetched() {
        assertThat(
                        html(
                                "![Cat](https://x.example/cat.jpg)\n\n[![Cat](//x.example/cat.jpg)](https://y.example/)\n\n<img src='/\\x.example/c.png' alt=Cat>\n"))
                .doesNotContain("<img")
                .contains("<a href=\"https://x.example/cat.jpg\">Cat</a>")
                .contains("<a href=\"https://y.example/\">Cat</a>");
    }

    @Test
    void tables_tasks_notes_and_struck_words() {
        String html = html("""
                | a | | c |
                |:--|:-:|--:|
                | 1<br />2 | ~~x~~ | `|` |

                - [x] written
                - [ ] sent

                A note[^n], twice[^n].

                [^n]: The note, see[^m].
                [^m]: The other.
                """);

        assertThat(html)
                .contains("<th scope=\"col\" class=\"align-left\">a</th>")
                .contains("<td class=\"align-center\"></td>")
                .contains("1<br>2")
                .contains("<del>x</del>")
                .contains("aria-label=\"Done\" checked>")
                .contains("aria-label=\"To do\">")
                .contains("<sup id=\"noteref-1-2\"><a href=\"#note-1\">1</a></sup>")
                .contains("<li id=\"note-2\">");
    }

    @Test
    void code_is_coloured_without_script_and_says_the_same_words() {
        String html = html("```java\nint x = 1; // <one>\nString s = \"a\\\"b\";\n```\n\n```\n<plain>\n```\n");

        assertThat(html)
                .contains("<span class=\"tok-keyword\">int</span> x = <span class=\"tok-number\">1</span>;")
                .contains("<span class=\"tok-comment\">// &lt;one&gt;</span>")
                .contains("<span class=\"tok-string\">&quot;a\\&quot;b&quot;</span>")
                .contains("<code>&lt;plain&gt;\n</code>");
    }

    @Test
    void smart_typography_leaves_code_and_bare_links_alone() {
        String body = "\"Yes\" -- it's 'so'... *\"a\"* `\"--\"` https://a.example/x--y\n";

        assertThat(Markdown.read(body, Typography.SMART, Locale.ENGLISH).html(Bodies.around(Map.of())))
                .contains("“Yes” – it’s ‘so’… <em>“a”</em>")
                .contains("<code>&quot;--&quot;</code>")
                .contains("x--y</a>");
        assertThat(html(body)).contains("&quot;Yes&quot; -- it's");
    }

    @Test
    void smart_typography_knows_how_many_hyphens_and_dots_stand_together() {
        assertThat(Markdown.read("a - b -- c --- d ---- e . f .. g ... h .... -", Typography.SMART, Locale.ENGLISH)
                        .html(Bodies.around(Map.of())))
                .isEqualTo("<p>a - b – c — d -— e . f .. g … h …. -</p>\n");
    }

    @Test
    void smart_typography_leaves_dashes_and_ellipses_that_were_typed_and_opens_quotes_in_cells() {
        assertThat(Markdown.read("it's a—bc–de…fg", Typography.SMART, Locale.ENGLISH)
                        .html(Bodies.around(Map.of())))
                .contains("it’s a—bc–de…fg");
        assertThat(Markdown.read("| a | b |\n|--|--|\n| c | \"d\" |", Typography.SMART, Locale.ENGLISH)
                        .html(Bodies.around(Map.of())))
                .contains("“d”");
    }

    @Test
    void quotes_are_those_of_the_newsletters_language() {
        String body = "\"Er sagte: 'Geht's?'\" -- ('Ja', sie *\"sagt's\"*) 'n Abend, Hans' Boot";
        assertThat(smart(body, "de")).contains("„Er sagte: ‚Geht’s?‘“ – (‚Ja‘, sie <em>„sagt’s“</em>)");
        assertThat(smart(body, "de-AT")).contains("„Er sagte");
        assertThat(smart("Hans' Boot, geht's \"so\"?", "de")).contains("Hans’ Boot, geht’s „so“?");
        assertThat(smart(body, "en")).contains("“Er sagte: ‘Geht’s?’” – (‘Ja’, sie <em>“sagt’s”</em>)");
        assertThat(smart("\"A\" '", "pt-BR")).contains("“A” ‘");
    }

    @Test
    void a_quote_nobody_closed_ends_with_its_paragraph() {
        assertThat(smart("'Offen\n\nHans' Boot", "de")).contains("‚Offen", "Hans’ Boot");
    }

    @Test
    void the_excerpt_ends_at_more_or_after_the_first_paragraph() {
        assertThat(manuscript("# T\n\n![x](y.jpg)\n\nHello *you* `c`.\n\nMore.\n")
                        .excerpt())
                .isEqualTo("Hello you c.");
        assertThat(manuscript("One.\n\nTwo.\n\n<!-- more -->\n\nThree.\n").excerpt())
                .isEqualTo("One. Two.");
        assertThat(manuscript("word ".repeat(100)).excerpt()).endsWith("word…").hasSizeLessThan(162);
        assertThat(manuscript("").excerpt()).isEmpty();
    }

    @Test
    void pictures_without_a_text_and_links_to_nowhere_good_are_named_with_their_line_in_the_file() {
        Problems problems = new Problems();
        Manuscript manuscript =
                manuscript("Hello\n![](a.jpg) and\n[x](javascript:alert(1))\n\n> - ![ ](b.jpg)\n\n<img src=c.jpg>\n");

        manuscript.check(Path.of("a.md"), 10, problems);

        assertThat(problems.sorted()).extracting(Problem::line).containsExactly(11, 12, 14, 16);
        assertThat(manuscript.images())
                .extracting(Manuscript.Image::destination)
                .containsExactly("a.jpg", "b.jpg", "c.jpg");
    }

    @Test
    void a_link_to_another_program_keeps_its_words_only_and_is_no_mistake() {
        Problems problems = new Problems();
        manuscript("[chat](irc://irc.example/room)").check(Path.of("a.md"), 1, problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(html("[chat](irc://irc.example/room)")).isEqualTo("<p>chat</p>\n");
    }

    @Test
    void words_are_counted() {
        assertThat(manuscript("One two *three* `four`\n\n- five\n\n日本\n").words())
                .isEqualTo(7);
    }

    private static Manuscript manuscript(String body) {
        return Markdown.read(body, Typography.PLAIN, Locale.ENGLISH);
    }

    private static String smart(String body, String language) {
        return Markdown.read(body, Typography.SMART, Locale.forLanguageTag(language))
                .html(Bodies.around(Map.of()));
    }

    private static String html(String body) {
        return manuscript(body).html(Bodies.around(Map.of("wall.jpg", WALL)));
    }
}
