package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All mistakes of a letter are told at once, those of its front matter and those of its text.
class EveryMistakeTest {
    private static final String TEXT = """
            Hello. [Gone](/issues/gone/)

            ![](wall.jpg)

            ![A garden](garden.jpg)
            """;

    @TempDir
    Path folder;

    private Newsletter newsletter;

    @BeforeEach
    void a_letter_without_mistakes() {
        newsletter = new Newsletter(folder.resolve("home"));
        newsletter.photo("issues/snow/wall.jpg", 30, 20, 0);
        newsletter.issue("rain", "2026-01-01", "", "It rained.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ndate: 2026-11-01\n\n---\n",
                "---\ntitle: Snow\n\n---\n",
                "---\ntitle: Snow\ndate: 2026-13-45\n---\n",
                "---\ntitle: Snow\ndate: [2026\n---\n",
                "---\n- Snow\n- 2026\n---\n",
                "+++\ntitle = \"Snow\n\n+++\n",
                "---\ntitle: Snow\r\nslug: Such snow\r\n---\r\n"
            })
    void of_front_matter_and_text(String front) {
        newsletter.write("issues/snow/index.md", front + TEXT);
        List<Problem> problems = newsletter.archive().check(Drafts.LEFT_OUT);
        assertThat(problems)
                .filteredOn(it -> it.line() > 4)
                .extracting(Problem::line)
                .containsExactly(5, 7, 9);
        assertThat(problems).filteredOn(it -> it.line() <= 4).isNotEmpty();
        assertThat(newsletter.publish()).isEqualTo(new PublishResult.Refused(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\ntitle: Snow\n", "Snow\n---\n", "---\ntitle: \u00e4\n---\n\ufffe"})
    void where_no_text_can_be_told_from_it_that_alone(String front) {
        byte[] latin = (front + TEXT).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        newsletter.write("issues/snow/index.md", latin);
        assertThat(newsletter.archive().check(Drafts.LEFT_OUT)).hasSize(1);
    }

    @Test
    void a_letter_that_leads_to_it_has_no_mistake() {
        newsletter.write(
                "issues/snow/index.md",
                "---\ntitel: Snow\nslug: white\naliases: [/old/]\n---\n# Deep\n[W](wall.jpg)\n");
        newsletter.issue("rain", "2026-01-01", "", "[Snow](/issues/white/#deep), [then](/old/)\n");
        assertThat(newsletter.archive().check(Drafts.LEFT_OUT))
                .extracting(it -> it.file().getName(2).toString())
                .containsOnly("snow")
                .hasSize(3);
    }

    @Test
    void a_draft_is_read_with_the_drafts() {
        newsletter.write("issues/snow/index.md", "---\ndraft: true\ndate: 2026-11-01\n---\n" + TEXT);
        assertThat(newsletter.archive().check(Drafts.LEFT_OUT)).hasSize(1);
        assertThat(newsletter.archive().check(Drafts.INCLUDED)).hasSize(4);
    }

    @Test
    void once_mended_it_is_published() {
        newsletter.write("issues/snow/index.md", "---\ndate: 2026-11-01\n---\nIt snowed.\n");
        newsletter.publish();
        newsletter.write("issues/snow/index.md", "---\ntitle: Snow\ndate: 2026-11-01\n---\nIt snowed.\n");
        assertThat(newsletter.publish()).isInstanceOf(PublishResult.Published.class);
        assertThat(newsletter.site().get("issues/snow/index.html")).contains("It snowed.", "Snow</h1>");
    }
}
