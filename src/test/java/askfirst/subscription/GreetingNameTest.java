package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Anna", "O’Neill-Straße", "山田 花子", "علی\u200cرضا", "", "<b>Bold</b>", "Ann 👩\u200d🔬"})
    void a_name_in_any_script_is_a_name(String typed) {
        assertThat(GreetingName.parse(" " + typed + " ")).contains(new GreetingName(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\u0000b",
                "a\u202eb",
                "a\u2066b",
                "a\u200fb",
                "a\u2028b",
                "a\ud800b",
                "a\u200bb"
            })
    void what_hides_or_turns_around_is_none(String typed) {
        assertThat(GreetingName.parse(typed)).isEmpty();
    }

    @Test
    void it_has_up_to_a_hundred_characters() {
        assertThat(GreetingName.parse("a".repeat(100))).isPresent();
        assertThat(GreetingName.parse("a".repeat(101))).isEmpty();
        assertThat(GreetingName.parse("👩".repeat(51))).isEmpty();
    }
}
