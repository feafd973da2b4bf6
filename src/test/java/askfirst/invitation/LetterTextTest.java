package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Merge fields, style notes, and how much of a letter is the round's.
class LetterTextTest {
    private static final String LINK = "\n{{personal_link}}";

    @Test
    void a_field_is_filled_in_one_pass_and_a_blank_goes_with_a_name_nobody_knows() {
        assertThat(MergeFields.filled(
                        "Hello {{first}}, {{ because }}", Map.of("first", "", "because", "{{first}} $1 \\")))
                .isEqualTo("Hello, {{first}} $1 \\");
        assertThat(MergeFields.filled("{{connected}}!", Map.of())).isEqualTo("{{connected}}!");
    }

    @Test
    void a_field_nobody_knows_is_named_with_its_line_and_a_suggestion() {
        assertThat(MergeFields.mistakes("Hello\n{{fist}}" + LINK))
                .containsExactly(new TextMistake(2, "There is no field {{fist}}. Did you mean {{first}}?"));
        assertThat(MergeFields.mistakes("{{qqqqqqqqqqqqqqqq}}" + LINK)
                        .getFirst()
                        .message())
                .contains("There are: because, connected, first");
        assertThat(MergeFields.mistakes("{{first} {{" + LINK)).hasSize(1);
        assertThat(MergeFields.mistakes("Hello")).extracting(TextMistake::line).containsExactly(0);
        assertThat(MergeFields.mistakes("{{first}} {{ never_link }}" + LINK)).isEmpty();
    }

    @Test
    void an_announcement_many_links_and_no_question_are_noted() {
        assertThat(StyleNote.of("Dear all, I am thrilled to announce my newsletter!!"))
                .containsExactly(StyleNote.ANNOUNCEMENT_VOICE, StyleNote.NO_QUESTION);
        assertThat(StyleNote.of("https://a.example www.b.example {{personal_link}}\nWould you like it?"))
                .containsExactly(StyleNote.MANY_LINKS);
        assertThat(StyleNote.of("Hello Ines,\n{{personal_link}}\nWould you like it?\n\nBest wishes\nAnna"))
                .isEmpty();
        assertThat(StyleNote.of("Shall I? One.\nTwo.\nThree.\nFour.\nhttps://a.example/?q=1"))
                .containsExactly(StyleNote.NO_QUESTION);
        assertThat(StyleNote.of("Liebe alle, wie geht es?")).containsExactly(StyleNote.ANNOUNCEMENT_VOICE);
    }

    @Test
    void sameness_is_the_share_of_the_rounds_own_words() {
        assertThat(Sameness.percent("a b c d", "a b c d")).isEqualTo(100);
        assertThat(Sameness.percent("a b c d", "A b, x y")).isEqualTo(50);
        assertThat(Sameness.percent("a", "a a a a")).isEqualTo(25);
        assertThat(Sameness.percent("a", "x y")).isZero();
        assertThat(Sameness.percent("", "")).isEqualTo(100);
    }

    @Test
    void a_note_is_two_hundred_characters_as_people_count() {
        Card.Note note = Card.note("🌻".repeat(250));
        assertThat(note.length()).isEqualTo(250);
        assertThat(note.text()).isEqualTo("🌻".repeat(200));
    }

    @Test
    void a_subject_is_one_line_without_fields() {
        assertThat(new NewRound("x", "a\nBcc: b", "t" + LINK).mistakes()).isNotEmpty();
        assertThat(new NewRound("x", "{{first}}", "t" + LINK).mistakes()).isNotEmpty();
        assertThat(new NewRound("x", "A letter", "t\r\n\u0000" + LINK).mistakes())
                .isEmpty();
        assertThat(new NewRound("x", "y", "a\r\nb\rc\u0007").text()).isEqualTo("a\nb\nc");
    }
}
