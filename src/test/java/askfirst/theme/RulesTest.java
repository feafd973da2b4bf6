package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void every_place_has_its_words_in_every_language_and_a_row_in_the_law() throws Exception {
        String law = Files.readString(Path.of("docs/law.md"));
        for (String language : new String[] {"en", "de"}) {
            Theme theme = Theme.classic(Samples.site("classic", language, "Rain"));
            assertThat(theme.rulesForInvitingByMail()).isNotBlank();
            for (Site.Rules rules : Site.Rules.values()) {
                assertThat(theme.say("rules." + rules.word())).isNotBlank();
                assertThat(law).contains("| `" + rules.word() + "` |");
            }
        }
        assertThat(law).contains("not legal advice");
    }
}
