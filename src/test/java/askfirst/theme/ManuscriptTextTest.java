package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.Site.Typography;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManuscriptTextTest {
    @Test
    void what_is_done_and_what_a_picture_is_called_is_said_without_html_too() {
        assertThat(text("""
                - [x] done
                - [ ] open

                ![Our wall](wall.jpg "The wall, in May")
                """)).isEqualTo("""
                - [x] done
                - [ ] open

                [Our wall] The wall, in May
                """);
    }

    @Test
    void a_short_list_inside_a_short_list_has_no_gap_and_numbers_stand_at_the_right() {
        assertThat(text("""
                - one
                  - inner
                - two

                | What | Many |
                |------|-----:|
                | stones | 1,204 |
                | pages | 8 |
                """)).isEqualTo("""
                - one
                  - inner
                - two

                What     Many
                ------  -----
                stones  1,204
                pages       8
                """);
    }

    @Test
    void a_note_keeps_its_link_and_what_was_taken_back_is_not_said() {
        assertThat(text("""
                It is ~~straight~~ up[^1].

                [^1]: As I [wrote](https://ada.example/rain).

                    And again.
                """)).isEqualTo("""
                It is ~~straight~~ up¹.

                ¹ As I wrote [1].

                  And again.

                [1] https://ada.example/rain
                """);
    }

    @Test
    void notes_stand_below_the_body_as_they_are_met_wherever_and_however_they_were_written() {
        assertThat(text("""
                Stones[^heavy], rain[^Wet], and stones again[^heavy].

                [^wet]: All May, see[^more].
                [^heavy]: Forty of them.
                [^more]: In June, too.
                [^nobody]: Never referred to.

                And so on[^lost].
                """)).isEqualTo("""
                Stones¹, rain², and stones again¹.

                And so on[^lost].

                ¹ Forty of them.

                ² All May, see³.

                ³ In June, too.
                """);
    }

    @Test
    void a_letter_reads_well_without_html() {
        assertThat(text("""
                # Work

                The *wall* is up, see [my garden](/garden/) and [again](/garden/), or write to <ada@ada.example>, for this line is long.

                - one
                - two
                  still two

                  1. inner

                > Quoted words.

                | Name | Size |
                |------|-----:|
                | wall | 3    |

                ```
                code  here
                ```

                ![Our wall](wall.jpg)
                """)).isEqualTo("""
                Work
                ----

                The wall is up, see my garden [1] and again [1], or write to
                ada@ada.example, for this line is long.

                - one

                - two still two

                  1. inner

                > Quoted words.

                Name  Size
                ----  ----
                wall     3

                    code  here

                [Our wall]

                [1] https://ada.example/letters/garden/
                """);
    }

    @Test
    void wide_tables_become_one_value_to_a_line() {
        assertThat(text("| a | b |\n|---|---|\n| " + "x".repeat(60) + " | " + "y".repeat(60) + " |\n"))
                .isEqualTo("a: " + "x".repeat(60) + "\nb: " + "y".repeat(60) + "\n");
    }

    @Test
    void links_and_pictures_of_raw_html_are_told_and_its_blocks_stand_apart() {
        assertThat(text("""
                <details><summary>More</summary>Hidden</details>

                <div><p>One <a href="https://b.example/">there</a></p><ul><li>two<br>lines</ul>
                <a href="javascript:x()">no</a> <img src="wall.jpg" alt="Our wall"><textarea>gone</textarea></div>

                So <a class="x" href="/about/">who I am</a>, <a name="y">here</a>, and <img src="a.jpg" alt="a hill">.
                """)).isEqualTo("""
                More
                Hidden

                One there [1]
                - two
                lines
                no [Our wall]

                So who I am [2], here, and [a hill].

                [1] https://b.example/
                [2] https://ada.example/letters/about/
                """);
    }

    @Test
    void raw_html_leaves_its_words_only() {
        assertThat(text("<div onclick=x><script>alert(1)</script><b>Hello</b></div>\n\nBox<T> <!-- no -->\n"))
                .isEqualTo("Hello\n\nBox<T>\n");
    }

    private static String text(String body) {
        return Markdown.read(body, Typography.PLAIN, Locale.ENGLISH).text(Bodies.around(Map.of()));
    }
}
