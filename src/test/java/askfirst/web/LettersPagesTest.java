package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A letter without an invitation, at the desk.
@OnBothDatabases
class LettersPagesTest extends WithAuthor {
    LettersPagesTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_letter_is_begun_by_a_press_written_pasted_and_then_they_have_talked() throws Exception {
        UUID ines = author.knows("ines", "Ines", "", "");
        assertThat(author.sees("/connections"))
                .contains("/outbox/write/" + ines, "data-key=\"l\"")
                .contains("letter");
        assertThat(author.sees("/connections/" + ines)).contains("Write a letter");
        String sheet = author.pressed("/outbox/write/" + ines, "");
        assertThat(sheet)
                .contains("To Ines Person", "Hello Ines,", "no invitation", "if it goes by mail", "reply and say so")
                .doesNotContain("How personal it is", "/i/", "Open it");
        String letter = found("action=\"(/outbox/[0-9a-f-]{36})/save\"", sheet);
        assertThat(author.pressed("/outbox/write/" + ines, "")).contains("begun a letter to Ines Person already");
        String refused = author.pressed(letter + "/approve", words("Hello Ines,", sheet));
        assertThat(refused).contains("nothing in it but the greeting");
        assertThat(author.pressed(letter + "/approve", words("Hello Ines, how is the barn?", refused)))
                .contains("The letter to Ines Person is approved.");
        String id = letter.substring("/outbox/".length());
        assertThat(author.sees("/queue")).contains("how is the barn?").doesNotContain("/i/", "Her link");
        assertThat(author.pressed("/queue/" + id + "/copied", "")).contains("does not count as sent");
        assertThat(author.pressed("/queue/" + id + "/pasted", "")).contains("has your letter, so you have talked");
        assertThat(author.sees("/connections/" + ines)).contains("today");
        assertThat(author.sees(letter)).contains("sent").doesNotContain("no answer");
    }

    @Test
    void who_asked_not_to_be_contacted_gets_no_letter() throws Exception {
        UUID ines = author.knows("ines", "Ines", "", "we met");
        author.presses("/connections/" + ines + "/never", "sure=yes");
        author.change("update connection set never_at = timestamp '2026-11-01 00:00:00'");
        assertThat(author.pressed("/outbox/write/" + ines, "")).contains("asked never to be contacted");
        assertThat(author.sees("/connections/" + ines)).doesNotContain("Write a letter");
        assertThat(author.presses("/outbox/write/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(404);
    }

    private static String words(String text, String sheet) {
        return "route=message&subject=Hello&version=" + found("name=\"version\" value=\"(\\d+)\"", sheet) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
