package askfirst.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainYamlTest {
    private static final Path FILE = Path.of("a.md");

    @Example
    void a_letters_usual_front_matter_is_plain() {
        var text = """
                title: "Rain: a story"
                date: 2026-11-30
                slug: rain

                # where it is filed
                tags: [garden, 'the wall', "Größe"]
                image:
                """;

        var table = PlainYaml.read(2, text).orElseThrow();

        assertThat(table.keys().keySet()).containsExactly("title", "date", "slug", "tags", "image");
        assertThat(table).isEqualTo(library(text, new Problems()).orElseThrow());
    }

    @Example
    void what_needs_the_librarys_eye_is_left_to_it() {
        for (String text : List.of(
                "",
                "# nothing\n",
                "title: a: b\n",
                "title: a # b\n",
                "title: \"a\\tb\"\n",
                "title: 'it''s'\n",
                "title: a\n  b\n",
                "title: |\n  a\n",
                "title: *a\n",
                "title: &a b\n",
                "title: !!str b\n",
                "title: a\ntitle: b\n",
                "title:a\n",
                "title: a\r\n",
                "title: \t\n",
                "title: 😀\n",
                "tags: [a, [b]]\n",
                "tags: [a: b]\n",
                "tags: [\"a, b\"]\n",
                "tags:\n  - a\n",
                "tags:\n- a\n",
                "title\n")) assertThat(PlainYaml.read(2, text)).as(text).isEmpty();
    }

    @Property(tries = 10_000)
    void what_is_read_plainly_is_what_the_library_reads(@ForAll("texts") String text) {
        Optional<Written.Table> plain = PlainYaml.read(2, text);
        if (plain.isEmpty()) return;

        var problems = new Problems();
        var read = library(text, problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(read).isEqualTo(plain);
        assertThat(List.copyOf(read.map(Written.Table::keys).orElse(Map.of()).keySet()))
                .isEqualTo(List.copyOf(plain.get().keys().keySet()));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "Title",
                "2026-11-30",
                "ü",
                "—",
                " ",
                "  ",
                ":",
                ": ",
                "#",
                " #",
                ",",
                ", ",
                "[",
                "]",
                "[a, b]",
                "{",
                "}",
                "\"",
                "'",
                "\"a b\"",
                "'c'",
                "\\",
                "-",
                "- ",
                "---",
                "...",
                "?",
                "!",
                "&",
                "*",
                "|",
                ">",
                "%",
                "@",
                "`",
                "~",
                "null",
                "/",
                "(",
                ")",
                ".",
                "=",
                "\u00a0",
                "\u00bf",
                "\u2028",
                "\u0085",
                "\ufeff",
                "\t",
                "\n",
                "\n  ",
                "\nb: ");
        Arbitrary<String> values = pieces.list().ofMaxSize(4).map(parts -> String.join("", parts));
        Arbitrary<String> keys =
                Arbitraries.of("title: ", "date: ", "tags: ", "a-b: ", "a_b:  ", "c:", "", "# ", " ", "x");
        Arbitrary<String> ends = Arbitraries.of("\n", "\n", "\n\n", " \n", "\r\n", "");
        return Combinators.combine(keys, values, ends)
                .as((key, value, end) -> key + value + end)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(lines -> String.join("", lines));
    }

    private static Optional<Written.Table> library(String text, Problems problems) {
        return YamlKeys.read(FILE, 2, text, problems);
    }
}
