package askfirst.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is read without the library means what the library says that it means.
class PlainYamlTest {
    private static final int LINE = 2;

    @Example
    void what_most_letters_begin_with_needs_no_library() {
        assertThat(plain("title: A wall, a book\ndate: 2026-11-30\ntags: [garden, long walks, rain]\ndraft: true\n"))
                .isPresent();
        assertThat(plain("title: What’s \"new\" & old? Ünlike@all\nbase-url: https://letters.example.org/"))
                .isPresent();
    }

    @Example
    void what_may_mean_something_is_left_to_it() {
        for (String text : new String[] {
            "",
            "\n",
            "title:",
            "title: ",
            "title: \"x\"",
            "title: 'x'",
            "title: a: b",
            "title: a:",
            "title: a #b",
            "title: a\n  b",
            "title: a\ntitle: b",
            "title: a ",
            "a: [b",
            "a: []",
            "a: [b,c]",
            "a: [b, [c]]",
            "a: [b: c]",
            "a: - b",
            "a: &b c",
            "a: *b",
            "a: !b c",
            "a: |\n",
            "a: >\n",
            "a: {b: c}",
            "- a",
            "? a",
            "# a",
            "---",
            "a: b\n...",
            "a: b\n---\nc: d",
            "a: b\r\n",
            "a: ~",
            "a: @b",
            "a: %b",
            "a: [b, c], d",
            "a: [b, ]",
            "a: [b]]",
            "a: b\u0085c"
        }) assertThat(plain(text)).as(text).isEmpty();
    }

    @Property(tries = 1000)
    void any_lines_are_read_as_the_library_reads_them(@ForAll("lines") String text) {
        Problems problems = new Problems();
        plain(text).ifPresent(read -> {
            assertThat(YamlKeys.parsed(Path.of("x.md"), LINE, text, problems)).contains(read);
            assertThat(problems.sorted()).isEmpty();
        });
    }

    @Property(tries = 1000)
    void any_words_are_read_as_the_library_reads_them(@ForAll("words") String words) {
        any_lines_are_read_as_the_library_reads_them("key: " + words);
        any_lines_are_read_as_the_library_reads_them("key: [" + words + "]\n");
        any_lines_are_read_as_the_library_reads_them("key: [one, " + words + ", two]\nother: word");
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("ab-:[], \n'\"#2é/").ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aB2 ,.-_/()!?'\"&*@%+=;:’‘“”„–—…#[]{}|>~")
                        .ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(12));
    }

    private static Optional<Written.Table> plain(String text) {
        return PlainYaml.read(text, LINE);
    }
}
