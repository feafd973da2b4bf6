package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeHtmlTest {
    private static final List<String> LANGUAGES = List.of(
            "java", "py", "js", "ts", "html", "xml", "css", "php", "sh", "sql", "yaml", "rust", "go", "c", "tex");

    @Test
    void a_comment_over_several_lines_is_one_on_each() {
        assertThat(html("java", "/* a\n\nb */ int\n"))
                .contains("<span class=\"tok-comment\">/* a</span>\n\n<span class=\"tok-comment\">b */</span> ")
                .contains("<span class=\"tok-keyword\">int</span>");
    }

    @Test
    void a_text_may_go_on_in_the_next_line_and_ends_where_it_ends() {
        assertThat(html("python", "s = \"\"\"one\ntwo\"\"\"\nreturn 1\n"))
                .contains("<span class=\"tok-string\">two&quot;&quot;&quot;</span>")
                .contains("<span class=\"tok-keyword\">return</span>");
    }

    @Test
    void whatever_is_written_the_words_stay_as_they_are() {
        Random dice = new Random(20261122);
        String[] parts = {
            "\"",
            "'",
            "/*",
            "*/",
            "//",
            "#",
            "<!--",
            "-->",
            "<?php",
            "\\",
            "`",
            "${",
            "\n",
            " ",
            "é",
            "𝄞",
            "\0",
            "class",
            "0x",
            "<script>",
            "1e9",
            "\ud800",
            "=",
            "\t"
        };
        for (String language : LANGUAGES) {
            for (int round = 0; round < 50; round++) {
                StringBuilder code = new StringBuilder();
                for (int i = 0; i < 60; i++) code.append(parts[dice.nextInt(parts.length)]);
                assertThat(html(language, code.toString()).replaceAll("</?(span|code|pre)[^>]*>", ""))
                        .as(language)
                        .isEqualTo(HtmlText.escaped(code.toString()) + "\n");
            }
        }
    }

    @Test
    void what_stands_behind_the_fence_may_have_more_than_a_name() {
        assertThat(html("{.python #x}", "x\n")).startsWith("<pre tabindex=\"0\"><code class=\"language-python\">");
        assertThat(html("rust,ignore", "x\n")).contains("class=\"language-rust\"");
        assertThat(html("\"><script>", "x\n")).contains("class=\"language-script\"");
    }

    private static String html(String info, String code) {
        StringBuilder out = new StringBuilder();
        CodeHtml.append(out, info, code);
        return out.toString();
    }
}
