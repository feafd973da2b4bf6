package askfirst.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final Path FILE = Path.of("a.md");
    private final Problems problems = new Problems();

    private enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void yaml_values_are_read_by_the_type_that_is_asked_for() {
        Keys keys = yaml("title: 2026\ndate: 2026-11-30\ntags: [a, b]\nflag: true\nhue: dark-blue\nempty:\n");

        assertThat(keys.text("title")).contains("2026");
        assertThat(keys.date("date")).contains(LocalDate.of(2026, 11, 30));
        assertThat(keys.texts("tags")).containsExactly("a", "b");
        assertThat(keys.flag("flag")).contains(true);
        assertThat(keys.choice("hue", Colour.values())).contains(Colour.DARK_BLUE);
        assertThat(keys.text("empty")).isEmpty();
        keys.refuseUnknown();
        assertThat(said()).isEmpty();
    }

    @Test
    void toml_values_are_read_by_the_type_that_is_asked_for() {
        Keys keys = Keys.toml(
                        FILE,
                        2,
                        "title = \"Rain\"\ndate = 2026-11-30\ntags = [\"a\"]\nflag = false\n[extra]\nn = 3\n",
                        problems)
                .orElseThrow();

        assertThat(keys.text("title")).contains("Rain");
        assertThat(keys.date("date")).contains(LocalDate.of(2026, 11, 30));
        assertThat(keys.texts("tags")).containsExactly("a");
        assertThat(keys.flag("flag")).contains(false);
        assertThat(keys.extra("extra")).containsEntry("n", 3L);
        assertThat(keys.lineOf("date")).isEqualTo(3);
    }

    @Test
    void a_wrong_type_names_the_line_in_the_file() {
        Keys keys = Keys.yaml(FILE, 2, "title: [a]\ndate: soon\nflag: maybe\n", problems)
                .orElseThrow();

        assertThat(keys.text("title")).isEmpty();
        assertThat(keys.date("date")).isEmpty();
        assertThat(keys.flag("flag")).isEmpty();
        assertThat(said())
                .containsExactly(
                        "a.md:2: `title` must be a text.",
                        "a.md:3: `date` must be a day such as 2026-11-30, not `soon`.",
                        "a.md:4: `flag` must be true or false, not `maybe`.");
    }

    @Test
    void what_is_to_stand_on_one_line_may_become_a_mails_subject() {
        Keys keys = yaml("a: one\ttwo\nb: \"one\\u2028two\"\nc: \"one\\u2029two\"\nd: \"one\\ttwo\"\n");

        assertThat(keys.text("a")).isEmpty();
        assertThat(keys.text("b")).isEmpty();
        assertThat(keys.text("c")).isEmpty();
        assertThat(keys.paragraph("d")).contains("one\ttwo");
        assertThat(said())
                .containsExactly(
                        "a.md:1: `a` has a tab in it: write a space.",
                        "a.md:2: `b` must stand on one line.",
                        "a.md:3: `c` must stand on one line.");
    }

    @Test
    void a_required_text_that_is_empty_is_missing() {
        Keys keys = yaml("other: 1\ntitle: \"\"\nname: '  '\n");

        assertThat(keys.required("title", "Write one.")).isEmpty();
        assertThat(keys.required("name", "Write one.")).isEmpty();
        assertThat(said())
                .containsExactly("a.md:2: There is no `title`. Write one.", "a.md:3: There is no `name`. Write one.");
    }

    @Test
    void an_unknown_key_comes_with_a_suggestion() {
        Keys keys = yaml("tittle: a\nbigNews: true\nzzz: 1\n");
        keys.text("title");
        keys.flag("big-news");

        keys.refuseUnknown();

        assertThat(said())
                .containsExactly(
                        "a.md:1: There is no key `tittle`. Did you mean `title`?",
                        "a.md:2: There is no key `bigNews`. Did you mean `big-news`?",
                        "a.md:3: There is no key `zzz`. Known keys are title, big-news.");
    }

    @Test
    void a_key_written_twice_names_both_lines() {
        yaml("title: a\ndate: 2026-01-01\ntitle: b\n");

        assertThat(said()).containsExactly("a.md:3: The key `title` already stands on line 1. Remove one of them.");
    }

    @Test
    void broken_files_name_their_line() {
        assertThat(Keys.yaml(FILE, 2, "title: a: b\n", problems)).isEmpty();
        assertThat(Keys.yaml(FILE, 2, "- a\n", problems)).isEmpty();
        assertThat(Keys.yaml(FILE, 1, "a: 1\nb: \u0007\n", problems)).isEmpty();
        assertThat(Keys.toml(FILE, 2, "a = 1\nb = \n", problems)).isEmpty();

        assertThat(problems.sorted()).extracting(Problem::line).contains(2, 3).hasSize(4);
    }

    @Test
    void aliases_that_multiply_and_bottomless_nesting_are_refused() {
        StringBuilder laughs = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            String before = "*" + (char) (c - 1);
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(String.join(",", java.util.Collections.nCopies(10, before)))
                    .append("]\n");
        }
        assertThat(Keys.yaml(FILE, 1, laughs.toString(), problems)).isEmpty();
        assertThat(Keys.yaml(FILE, 1, "a: &a [*a]\n", problems)).isEmpty();
        assertThat(Keys.yaml(FILE, 1, "a: " + "[".repeat(60) + "]".repeat(60), problems))
                .isEmpty();
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void control_characters_and_turned_writing_are_refused() {
        Keys keys = yaml("a: \"x\\u0007y\"\nb: \"x\u202ey\"\nc: \"x\\ny\"\n");

        assertThat(List.of(keys.text("a"), keys.text("b"), keys.text("c"))).allMatch(Optional::isEmpty);
        assertThat(said()).hasSize(3);
    }

    @Test
    void tables_in_lists_are_read_key_by_key() {
        List<Keys> links = yaml("links:\n  - label: Work\n    url: https://example.org\n  - plain\n")
                .tables("links");

        assertThat(links).hasSize(1);
        assertThat(links.getFirst().text("label")).contains("Work");
        assertThat(said()).containsExactly("a.md:4: Each item of `links` must have keys of its own.");
    }

    private Keys yaml(String text) {
        return Keys.yaml(FILE, 1, text, problems).orElseThrow();
    }

    private List<String> said() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
