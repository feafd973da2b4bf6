package askfirst.issue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problem;
import askfirst.problem.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueFileTest {
    private static final Path FILE = Path.of("issues/2026-11-30-a-wall/index.md");
    private final Problems problems = new Problems();

    @Test
    void every_key_is_read() {
        Issue issue = parse("""
                ---
                title: " A wall, a book "
                date: 2026-11-30
                updated: 2026-12-02
                slug: wall
                summary: >
                  The wall
                  is up.
                tags: [garden, writing, garden]
                visibility: unlisted
                big-news: true
                draft: true
                aliases: [/2024/wall]
                image: wall.jpg
                extra:
                  mood: wet
                  rank: 3
                ---
                ## Work
                """).orElseThrow();

        assertThat(said()).isEmpty();
        assertThat(issue)
                .isEqualTo(new Issue(
                        "wall",
                        "A wall, a book",
                        LocalDate.of(2026, 11, 30),
                        Optional.of(LocalDate.of(2026, 12, 2)),
                        Optional.of("The wall is up."),
                        List.of("garden", "writing"),
                        Issue.Visibility.UNLISTED,
                        Issue.Reach.BIG_NEWS,
                        Issue.Stage.DRAFT,
                        List.of("/2024/wall/"),
                        Optional.of("wall.jpg"),
                        java.util.Map.of("mood", "wet", "rank", 3L),
                        FILE,
                        "## Work\n",
                        19));
    }

    @Test
    void toml_line_ends_of_windows_and_a_byte_order_mark_are_fine() {
        Issue issue = parse("\ufeff+++\r\ntitle = \"Rain\"\r\ndate = 2026-11-30\r\n+++\r\nHello\r\n")
                .orElseThrow();

        assertThat(issue.slug()).isEqualTo("a-wall");
        assertThat(issue.body()).isEqualTo("Hello\r\n");
        assertThat(issue.bodyLine()).isEqualTo(5);
    }

    @Test
    void a_missing_date_is_suggested_from_the_file_name() {
        assertThat(parse("---\ntitle: Rain\n---\n")).isEmpty();
        assertThat(said()).containsExactly(FILE + ":2: There is no `date`. Write for example `date: 2026-11-30`.");
    }

    @Test
    void a_letter_with_an_empty_title_or_date_is_not_left_out_in_silence() {
        assertThat(parse("---\ntitle: ''\ndate: 2026-11-30\n---\n")).isEmpty();
        assertThat(parse("---\ntitle: Rain\ndate: \" \"\n---\n")).isEmpty();
        assertThat(said())
                .containsExactly(
                        FILE + ":2: There is no `title`. Write for example `title: A wall, a book`.",
                        FILE + ":3: There is no `date`. Write for example `date: 2026-11-30`.");
    }

    @Test
    void a_title_longer_than_any_subject_is_named() {
        assertThat(parse("---\ntitle: " + "r".repeat(500) + "\ndate: 2026-11-30\n---\n"))
                .isPresent();
        assertThat(parse("---\ntitle: " + "r".repeat(501) + "\ndate: 2026-11-30\n---\n"))
                .isEmpty();
        assertThat(said())
                .containsExactly(FILE + ":2: `title` has 501 characters; it is the mail's subject and may have 500.");
    }

    @Test
    void a_missing_title_a_strange_slug_and_a_strange_alias_are_named_together() {
        parse("---\ndate: 2026-11-30\nslug: Über uns\naliases: [../x, /archive/, https://a.example/]\n---\n");

        assertThat(said()).hasSize(5).anyMatch(line -> line.contains("Write `slug: uber-uns`."));
    }

    @Test
    void front_matter_that_is_absent_or_open_is_named() {
        parse("Hello\n");
        parse("---\ntitle: x\n");
        parse("----\ntitle: x\n----\n");
        parse("");

        assertThat(said()).hasSize(2).allMatch(line -> line.startsWith(FILE + ":1: "));
    }

    @Test
    void bytes_that_are_not_utf_8_name_their_line() {
        IssueFile.parse(FILE, "---\ntitle: x\n---\n\nCaf\u00e9\n".getBytes(ISO_8859_1), problems);

        assertThat(said()).singleElement().asString().startsWith(FILE + ":5: ");
    }

    @Test
    void the_replacement_character_itself_is_text() {
        assertThat(parse("---\ntitle: x\ndate: 2026-11-30\n---\n\ufffd\n")).isPresent();
    }

    @Test
    void a_draft_reads_back_with_any_title() {
        String title = "He said: \"no\\yes\" # 100% - [x]";

        Issue issue = parse(IssueFile.draft(title, LocalDate.of(2026, 1, 2), "## Work\n"))
                .orElseThrow();

        assertThat(issue.title()).isEqualTo(title);
        assertThat(issue.stage()).isEqualTo(Issue.Stage.DRAFT);
        assertThat(said()).isEmpty();
    }

    @Test
    void slugs_are_made_of_any_words() {
        assertThat(Slug.of("A wall, a book, and some rain")).isEqualTo("a-wall-a-book-and-some-rain");
        assertThat(Slug.of("L’été à Zürich!")).isEqualTo("lete-a-zurich");
        assertThat(Slug.of("???")).isEqualTo("x");
        assertThat(Slug.isSlug(Slug.of("日本 ../ \u0000"))).isTrue();
        assertThat(Slug.isSlug("..")).isFalse();
    }

    private Optional<Issue> parse(String text) {
        return IssueFile.parse(FILE, text.getBytes(UTF_8), problems);
    }

    private List<String> said() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
