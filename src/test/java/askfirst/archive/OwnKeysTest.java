package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the author writes under `extra` reaches her theme, whether the letter was read today or at an earlier publish.
class OwnKeysTest {
    private static final String EXTRA =
            "extra: {mood: calm & wet, days: [1, two, \"3\"], wet: true, sea: {depth: 7, name: null}}\n";

    @TempDir
    Path folder;

    @Test
    void they_are_the_same_in_an_incremental_publish_as_in_a_full_one() {
        Newsletter newsletter = new Newsletter(folder.resolve("home"));
        newsletter.write("newsletter.yml", "title: Letters\nauthor: Ada\ntheme: mine\n");
        newsletter.issue("wall", "2026-10-01", EXTRA, "A wall.\n");
        newsletter.issue("rain", "2026-09-01", "", "Rain.\n");
        template(newsletter, "One");
        newsletter.publish();

        template(newsletter, "Two");
        assertThat(newsletter.publish()).isInstanceOf(PublishResult.Published.class);

        assertThat(newsletter.site().get("issues/wall/index.html"))
                .isEqualToIgnoringWhitespace(
                        "<p>Two calm &amp; wet, 8: {mood=calm &amp; wet, days=[1, two, 3], wet=true, sea={depth=7}}</p>");
        assertThat(newsletter.site().get("issues/rain/index.html")).isEqualToIgnoringWhitespace("<p>Two nothing</p>");
        assertThat(newsletter.site()).isEqualTo(newsletter.fullBuild(folder.resolve("full")));
    }

    private static void template(Newsletter newsletter, String word) {
        newsletter.write("../themes/mine/html/letter.jte", """
                @param askfirst.theme.View view
                @param askfirst.theme.LetterPage page
                @if(page.extra().get("sea") instanceof java.util.Map<?, ?> sea)
                <p>WORD ${(String) page.extra().get("mood")}, ${(Long) sea.get("depth") + 1}: ${page.extra().toString()}</p>
                @else
                <p>WORD nothing</p>
                @endif
                """.replace("WORD", word));
    }
}
