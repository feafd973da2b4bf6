package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedPathTest {
    private static final String TOKEN = "kX3-9_aB7cD1eF5gH2iJ4kL6mN8oP0qR9sT7uV5wX3y";
    private static final String CODE = "7KQ2-M9XD-0RTA-5WHB";

    private final LoggedPath paths = new LoggedPath("/", "/");

    @ParameterizedTest
    @CsvSource({
        "/, 200, /",
        "/issues/a-wall-a-book-and-some-rain-and-more/, 200, /issues/a-wall-a-book-and-some-rain-and-more/",
        "/issues/rain, 301, /issues/rain",
        "/assets/style.0123456789ab.css, 304, /assets/style.0123456789ab.css",
        "/files/IMG_2026-11-30_The_Long_Wall_In_Rain.jpg, 200, /files/IMG_2026-11-30_The_Long_Wall_In_Rain.jpg",
        "/subscribe?address=reader@example.com, 422, /subscribe",
        "/confirm/x/not-me, 410, /confirm/…/not-me",
        "/i/ABCD-EFGH-JKMN-PQRS, 200, /i/…",
        "/i/abcd/yes?rhythm=x, 200, /i/…/yes",
        "/i//abcd, 404, /i//…",
        "//manage//abc/held.json, 404, /…",
        "/STOP/abc, 404, /…",
        "/issues/rain/, 404, /…",
        "/issues/rain/, 499, /…",
        "/reader@example.com/, 404, /…",
        "/x/../stop/abc, 200, /…",
    })
    void shows_where_somebody_went_and_nothing_that_opens_a_door(String asked, int status, String logged) {
        assertThat(paths.of("GET", asked, status)).isEqualTo(logged);
    }

    @Test
    void the_sign_up_may_live_below_the_archive() {
        LoggedPath below = new LoggedPath("/letters/", "/letters/join/");
        assertThat(below.of("GET", "/letters/join/stop/ABC", 200)).isEqualTo("/letters/join/stop/…");
        assertThat(below.of("POST", "/letters/join/subscribe", 200)).isEqualTo("/letters/join/subscribe");
        assertThat(below.of("GET", "/letters/issues/rain/", 200)).isEqualTo("/letters/issues/rain/");
        assertThat(below.of("GET", "/stop/ABC", 200)).isEqualTo("/…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%s",
                "/%s/",
                "//i/%s",
                "/i%%2F%s",
                "/i/%s",
                "/i/%s/%s/%s",
                "/I/%s",
                "/%%69/%s",
                "/confirm%%2F%s",
                "/x/%s/",
                "/confirm/%s%%20",
                "/%s.html",
                "/?%s",
                "/#%s",
                "/;%s",
                "http://localhost/stop/%s",
                "http://localhost/%s",
                "http://%s/",
                "%s",
            })
    void a_secret_is_hidden_wherever_it_stands_and_whatever_is_answered(String form) {
        for (String secret :
                new String[] {TOKEN, CODE, CODE.toLowerCase(Locale.ROOT), CODE.replace("-", ""), CODE.substring(5)})
            for (int status : new int[] {400, 404, 405, 410, 421, 499, 503})
                assertThat(paths.of("GET", form.replace("%%", "%").replace("%s", secret), status))
                        .doesNotContain(secret);
        for (String door : new String[] {"/i/", "/stop/", "//i/", "/%69/", "/i%2F", "/x/../i/"})
            assertThat(paths.of("GET", door + CODE, 200)).doesNotContain(CODE);
    }

    @Test
    void a_method_is_one_of_a_few_words() {
        assertThat(LoggedPath.method("GET")).isEqualTo("GET");
        assertThat(LoggedPath.method(CODE)).isEqualTo("…");
    }

    @Test
    void one_request_is_one_line() {
        assertThat(paths.of("GET", "/a\r\nb\u001b[2J c\u2028\u00e9", 200)).isEqualTo("/a??b?[2J?c??");
        assertThat(paths.of("GET", "/" + "a/".repeat(5_000), 200)).hasSizeLessThan(210);
    }
}
