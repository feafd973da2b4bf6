package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.archive.PublishResult.Refused;
import askfirst.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Links, old addresses and the files links lead to.
class LinkTest extends WithThreeLetters {
    @Test
    void neighbours_in_time_lead_to_each_other() {
        newsletter.publish();
        String wall = newsletter.site().get("issues/wall/index.html");
        assertThat(wall).contains("/issues/rain/").contains("/issues/book/");
    }

    @Test
    void an_old_address_leads_to_the_letter() {
        newsletter.issue("book", "2026-11-01", "aliases: [/2019/book/, /old.html]\n", "The manuscript.\n");
        newsletter.publish();
        assertThat(newsletter.site().get("2019/book/index.html")).contains("https://letters.example/issues/book/");
        assertThat(newsletter.site()).containsKey("old.html");
    }

    @Test
    void an_old_address_never_hides_a_page() {
        for (String taken : List.of("/atom.xml", "/404.html", "/index.html", "/about/", "/atom.xml/more/")) {
            newsletter.issue("book", "2026-11-01", "aliases: [" + taken + "]\n", "The manuscript.\n");
            assertThat(newsletter.publish()).as(taken).isInstanceOf(Refused.class);
        }
        assertThat(newsletter.home.publicFolder().resolve("current")).doesNotExist();
    }

    @Test
    void a_dead_link_near_a_page_names_it_and_another_does_not() {
        newsletter.issue("wall", "2026-10-01", "", "[a](/issues/rian/)\n\n[b](/rain/)\n\n[c](/issues/violets/)\n");
        assertThat(newsletter.publish())
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(Problem::message)
                                .satisfiesExactly(
                                        a -> assertThat(a).endsWith("Did you mean /issues/rain/?"),
                                        b -> assertThat(b).endsWith("Did you mean /issues/rain/?"),
                                        c -> assertThat(c).endsWith("in the archive.")));
    }

    @Test
    void dead_links_are_named_with_file_and_line() {
        newsletter.issue("wall", "2026-10-01", "", """
                To [a page](/nowhere/), [a file](missing.pdf),
                [a place](#nope), [its own](../book/), [a draft](/issues/snow/),
                [the feed](/atom.xml), [elsewhere](https://example.org/x), [me](mailto:a@example.org),
                [with query](/issues/book/?a=b), [sign up](/subscribe),
                [nothing](%00), [hidden](/%00.pdf).
                """);
        List<Problem> problems = newsletter.archive().check(Drafts.LEFT_OUT);
        assertThat(problems).extracting(Problem::line).containsExactly(6, 6, 7, 7, 10, 10);
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(problem.file()).isEqualTo(Path.of("site-content/issues/wall/index.md")));
        assertThat(newsletter.publish()).isInstanceOf(Refused.class);
    }

    @Test
    void a_link_in_an_unchanged_letter_dies_with_its_target() {
        newsletter.publish();
        newsletter.delete("issues/rain/index.md");
        assertThat(newsletter.publish())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(problem -> assertThat(problem.file())
                                        .isEqualTo(Path.of("site-content/issues/wall/index.md"))));
        assertThat(newsletter.site()).containsKey("issues/rain/index.html");
    }

    @Test
    void a_file_beside_the_letter_goes_with_it_when_the_letter_leads_there() {
        newsletter.write("issues/book/chapter.pdf", "one");
        newsletter.write("issues/book/notes.txt", "private");
        newsletter.issue("book", "2026-11-01", "", "Read [chapter one](chapter.pdf).\n");
        newsletter.publish();
        assertThat(newsletter.site().get("issues/book/chapter.pdf")).isEqualTo("one");
        assertThat(newsletter.site()).doesNotContainKey("issues/book/notes.txt");
    }
}
