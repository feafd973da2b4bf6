package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowedTextTest {

    @Test
    void a_long_line_is_broken_after_a_space_and_a_short_one_is_left_alone() {
        String flowed = FlowedText.of("Hello,\n\n" + "word ".repeat(40) + "end\nshort\n");
        assertThat(flowed.lines()).allMatch(line -> line.length() <= 72);
        assertThat(flowed.lines().filter(line -> line.endsWith(" "))).hasSize(2);
        assertThat(flowed).startsWith("Hello,\n\nword").endsWith("end\nshort\n");
    }

    @Test
    void a_link_stays_whole() {
        String link = "https://letters.example.org/confirm/" + "x".repeat(60);
        assertThat(FlowedText.of("Open " + link + " and press.\n").lines())
                .containsExactly("Open ", link + " ", "and press.");
        assertThat(FlowedText.of(link)).isEqualTo(link + "\n");
    }

    @Test
    void a_line_keeps_no_space_at_its_end_but_the_one_before_a_signature() {
        assertThat(FlowedText.of("End. \n\n-- \nAnna\n")).isEqualTo("End.\n\n-- \nAnna\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "> not a quote",
                "From here on",
                "    code",
                "a  b",
                "\n\n",
                "word > word From  word   word word word word word word word word word word word word  word  word word",
                "                                                                                      all behind blanks",
                "Überall äöü und 漢字漢字漢字漢字漢字漢字漢字 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"
            })
    void joined_again_it_is_what_it_was(String text) {
        StringBuilder joined = new StringBuilder();
        for (String line : FlowedText.of(text).split("\n", -1)) {
            String shown = line.startsWith(" ") ? line.substring(1) : line;
            joined.append(shown).append(shown.endsWith(" ") ? "" : "\n");
        }
        assertThat(joined.toString().strip()).isEqualTo(text.strip());
    }
}
