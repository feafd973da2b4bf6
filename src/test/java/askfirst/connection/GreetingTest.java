package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ines|Ines|FINE",
                "Ana María|Ana María|FINE",
                "Sun-hi|Sun-hi|FINE",
                "D’Arcy|D’Arcy|FINE",
                "王|王|FINE",
                "ნინო|ნინო|FINE",
                "Layla النموذجي|Layla النموذجي|FINE",
                "ROBERT|Robert|CHECK",
                "ANNA-LENA|Anna-Lena|CHECK",
                "robert|Robert|CHECK",
                "Zoë 🌻|Zoë|CHECK",
                "Dr. Priya|Priya|CHECK",
                "Prof. Dr. Jürgen|Jürgen|CHECK",
                "Priya, PhD|Priya|CHECK",
                "Priya (she/her)|Priya|CHECK",
                "J.|''|CHECK",
                "J. R.|''|CHECK",
                "J|''|CHECK",
                "🌻|''|CHECK",
                "''|''|CHECK"
            })
    void is_a_name_to_begin_a_letter_with(String first, String name, Greeting.Look look) {
        assertThat(Greeting.of(first)).isEqualTo(new Greeting(name, look));
    }
}
