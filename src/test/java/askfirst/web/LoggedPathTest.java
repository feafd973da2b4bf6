package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedPathTest {
    private static final String TOKEN = "kX3-9_aB7cD1eF5gH2iJ4kL6mN8oP0qR9sT7uV5wX3y";

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/issues/a-wall-a-book-and-some-rain-and-more/, /issues/a-wall-a-book-and-some-rain-and-more/",
        "/assets/style.0123456789ab.css, /assets/style.0123456789ab.css",
        "/subscribe?address=reader@example.com, /subscribe",
        "/confirm/x/not-me, /confirm/…/not-me",
        "/letters/stop/ABC, /letters/stop/…",
        "//manage//abc/held.json, //manage//…/held.json",
        "/STOP/abc, /STOP/…",
        "/reader@example.com/, /…/",
        "/reader%40example.com, /…",
    })
    void shows_where_somebody_went_and_nothing_that_opens_a_door(String asked, String logged) {
        assertThat(LoggedPath.of(asked)).isEqualTo(logged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%s", "/confirm%%2F%s", "/x/%s/", "/confirm/%s%%20", "/%s.html", "http://localhost/stop/%s"})
    void a_token_is_hidden_wherever_it_stands(String form) {
        assertThat(LoggedPath.of(form.formatted(TOKEN))).doesNotContain(TOKEN.substring(0, 30), "kX3");
    }

    @Test
    void one_request_is_one_line() {
        assertThat(LoggedPath.of("/a\r\nb\u001b[2J c\u2028\u00e9")).isEqualTo("/a??b?[2J?c??");
        assertThat(LoggedPath.of("/" + "a/".repeat(5_000))).hasSizeLessThan(210);
    }
}
