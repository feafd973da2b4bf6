package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.Site.Typography;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#x0A;script:alert(1)",
                "&#106;avascript:alert(1)",
                "javascript&colon;alert(1)",
                "&#1;javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:image/svg+xml;base64,PHN2Zz4=",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:x",
                "javascript\\:alert(1)",
                "&Tab;javascript:alert(1)",
                "view-source:x",
                "about:blank"
            })
    void no_address_of_a_dangerous_kind_is_ever_live(String url) {
        for (String body : List.of(
                "[x](<" + url + ">)",
                "![x](<" + url + ">)",
                "<" + url + ">",
                "[x]\n\n[x]: <" + url + ">",
                "<a href=\"" + url + "\">x</a>",
                "<img src=\"" + url + "\" alt=x>",
                "<a href=' " + url + "'>x</a>",
                "<form action=\"" + url + "\"><button>x</button></form>",
                "<svg><a xlink:href=\"" + url + "\">x</a></svg>")) {
            assertHarmless(body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt>alert(1)</sCrIpT>",
                "<style>*{}</style>",
                "<iframe src=//x.example></iframe>",
                "<img src=x onerror=alert(1)>",
                "<p onclick='x' style='y'>a</p>",
                "<svg onload=alert(1)>",
                "<math><mi xlink:href=x>",
                "<base href=//x.example>",
                "<meta http-equiv=refresh content=0>",
                "<object data=x></object>",
                "<embed src=x>",
                "<details ontoggle=x open><summary>a</summary></details>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<b <script>alert(1)</script>",
                "<video src=//x.example/v.mp4></video>",
                "<a href=x\nonclick=y>z</a>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!-- --!><img src=x onerror=alert(1)> -->",
                "<?php echo 1 ?>",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<img srcset='//x.example/a 1x' src=a alt=b>",
                "<input type=checkbox onfocus=x>",
                "<table background=//x.example><tr><td>x</table>",
                "<link rel=stylesheet href=//x.example>"
            })
    void no_raw_html_runs_or_fetches_anything(String html) {
        assertHarmless(html);
        assertHarmless("Words " + html + " words");
        assertHarmless("- " + html);
        assertHarmless("| a |\n|---|\n| " + html.replace("\n", " ") + " |");
        assertHarmless("<small>\n\n" + html + "\n\n</small>");
    }

    @Test
    void what_is_no_html_element_is_text() {
        assertThat(html("A Box<T> and Vec<u8>, <dyn Error>."))
                .isEqualTo("<p>A Box&lt;T&gt; and Vec&lt;u8&gt;, &lt;dyn Error&gt;.</p>\n");
    }

    @Test
    void harmless_raw_html_stays_and_ids_are_unique() {
        String html = html(
                "# Work\n\n<div id=\"work\" class=\"box\">\n\n<small>a</small> <kbd>K</kbd>\n\n</div>\n\n<details><summary>s</summary>t</details>\n");

        assertThat(html)
                .contains("<h2 id=\"work\">")
                .contains("<div class=\"box\">")
                .contains("<kbd>K</kbd>")
                .contains("<details><summary>s</summary>t</details>");
    }

    @Test
    void control_characters_and_noncharacters_do_not_reach_a_page() {
        for (String body : List.of(
                "a\u0000b\u0007c\u0085d\ufffee\u007f",
                "<div>a\u0000b\u0007c\ufffe</div>",
                "&#0; &#7; &#xD800; &#xFFFE;",
                "# \u0001\n",
                "`\u0002`",
                "![\u0003](a\u0004.jpg)")) {
            assertThat(html(body).chars())
                    .noneMatch(c -> c < ' ' && c != '\n' && c != '\t'
                            || c >= 0x7f && c < 0xa0
                            || c == 0xfffe
                            || c >= 0xd800 && c < 0xe000);
        }
    }

    @Test
    void bottomless_nesting_ends() {
        for (String open : List.of(
                "> ",
                "- ",
                "* ",
                "1. ",
                "[",
                "![",
                "*a **a ",
                "<div>\n\n",
                "<b>",
                "~~a ~a ",
                "[a](",
                "`",
                "<",
                "&",
                "\\",
                "(",
                "|",
                "[^1]")) {
            assertHarmless(open.repeat(500) + "x");
            assertHarmless(open.repeat(20_000) + "x");
        }
        assertHarmless("*a _b ".repeat(5_000) + "x" + "_ *".repeat(5_000));
        assertHarmless("[".repeat(5_000) + "x" + "](y)".repeat(5_000));
        assertHarmless("<div>".repeat(5_000) + "x" + "</div>".repeat(5_000));
        assertHarmless("<span><b>".repeat(2_000) + "\n\nx");
    }

    @Test
    void one_line_of_a_megabyte_is_a_paragraph() {
        assertThat(html("word ".repeat(200_000))).hasSizeGreaterThan(900_000);
        assertThat(html("x".repeat(1_000_000))).hasSizeGreaterThan(900_000);
    }

    @Test
    void notes_that_refer_to_each_other_end() {
        assertThat(html("a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n"))
                .contains("note-2")
                .doesNotContain("note-3");
    }

    private static void assertHarmless(String body) {
        Manuscript manuscript = Markdown.read(body, Typography.SMART, Locale.ENGLISH);
        assertThat(manuscript.excerpt()).isNotNull();
        assertThat(manuscript.text(Bodies.around(Map.of()))).isNotNull();
        for (String html :
                List.of(manuscript.html(Bodies.around(Map.of())), manuscript.absoluteHtml(Bodies.around(Map.of())))) {
            for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
                assertThat(element.normalName())
                        .as(body.length() > 300 ? "" : body)
                        .isNotIn(
                                "script",
                                "style",
                                "iframe",
                                "object",
                                "embed",
                                "svg",
                                "math",
                                "base",
                                "meta",
                                "link",
                                "form",
                                "button",
                                "video",
                                "textarea");
                for (Attribute attribute : element.attributes()) {
                    String key = attribute.getKey();
                    String value = attribute
                            .getValue()
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replace("https://ada.example/", "/");
                    assertThat(key)
                            .doesNotStartWith("on")
                            .isNotIn("style", "background", "srcset", "xlink:href", "action");
                    if (key.equals("href"))
                        assertThat(value).doesNotMatch("(?s)[^/?#]*(script|data|file|blob|about|source)\\s*:.*");
                    if (key.equals("src"))
                        assertThat(value)
                                .doesNotContain("//x.")
                                .doesNotMatch("(?s)[^/?#]*:.*")
                                .doesNotStartWith("//");
                }
            }
        }
    }

    private static String html(String body) {
        return Markdown.read(body, Typography.PLAIN, Locale.ENGLISH).html(Bodies.around(Map.of()));
    }
}
