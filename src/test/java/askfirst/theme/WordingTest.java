package askfirst.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void every_key_a_template_says_is_worded_in_every_language() throws IOException {
        List<String> keys = spoken();
        assertThat(keys).hasSizeGreaterThan(60);
        for (String language : List.of("en", "de", "pt-BR")) {
            Theme theme = Theme.classic(Samples.site("classic", language, "Rain"));
            for (String key : keys)
                if (!needsArguments(key)) assertThat(theme.say(key)).isNotBlank();
        }
    }

    @Test
    void the_translation_has_the_keys_of_the_original_and_no_others() throws IOException {
        assertThat(keys("de")).isEqualTo(keys("en"));
    }

    @Test
    void a_german_newsletter_speaks_german_and_writes_its_dates_so() {
        Theme german = Theme.classic(Samples.site("classic", "de-AT", "Regen"));
        String letter = new String(german.html(Samples.pages("Mauer").get(1)), UTF_8);
        assertThat(letter).contains("lang=\"de-AT\"", "19. November 2026", "Ein Brief von Ann Author");
    }

    @Test
    void what_is_not_translated_is_said_in_english() {
        assertThat(Theme.classic(Samples.site("classic", "pt-BR", "Chuva")).say("confirm.title"))
                .isEqualTo("One more press");
    }

    @Test
    void braces_in_a_title_are_letters() {
        assertThat(Theme.classic(Samples.site("classic", "en", "{author} {0} {"))
                        .say("confirm.text", "every letter, about once a month"))
                .isEqualTo("Then “{author} {0} {” comes to your mailbox: every letter, about once a month.");
    }

    @Test
    void no_sentence_has_a_hole_where_the_author_promised_no_rhythm() {
        for (String language : List.of("en", "de")) {
            Theme theme = Theme.classic(Samples.withoutRhythm(language));
            for (String key :
                    List.of("home.by", "signup.what", "signup.consent", "profile.text", "confirm.often.every-letter"))
                assertThat(theme.say(key, "", ""))
                        .contains(language.equals("en") ? "now and then" : "von Zeit zu Zeit")
                        .doesNotContainPattern(" [,.]|,[,.]");
        }
    }

    @Test
    void a_missing_key_is_named() {
        assertThatThrownBy(() -> Theme.classic(Samples.site()).say("no.such.key"))
                .hasMessageContaining("“no.such.key”");
    }

    private static boolean needsArguments(String key) throws IOException {
        return Files.readAllLines(Path.of("themes/classic/wording/en.properties")).stream()
                .anyMatch(line -> line.startsWith(key + " =") && line.contains("{0}"));
    }

    private static List<String> keys(String language) throws IOException {
        return Files.readAllLines(Path.of("themes/classic/wording", language + ".properties")).stream()
                .filter(line -> line.contains(" = "))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .sorted()
                .toList();
    }

    private static List<String> spoken() throws IOException {
        Pattern say = Pattern.compile("say\\(\"([a-z.]+)\"[,)]");
        try (var files = Files.walk(Path.of("themes/classic"))) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> say.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
