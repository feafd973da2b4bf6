package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "anna@gmial.com, anna@gmail.com",
        "anna@gmai.com, anna@gmail.com",
        "anna@gmaill.com, anna@gmail.com",
        "anna@gnail.com, anna@gmail.com",
        "anna@gmail.con, anna@gmail.com",
        "anna@gmail.co, anna@gmail.com",
        "anna@gmial.con, anna@gmail.com",
        "'  Anna.B+x@GMIAL.com ', Anna.B+x@gmail.com",
        "anna@hotmial.de, anna@hotmail.de",
        "anna@yahooo.com, anna@yahoo.com",
        "anna@outlok.com, anna@outlook.com",
        "anna@iclod.com, anna@icloud.com",
        "anna@t-onlin.de, anna@t-online.de",
        "anna@own-firm.con, anna@own-firm.com",
        "anna@own-firm.ogr, anna@own-firm.org"
    })
    void a_slip_of_the_finger_is_seen(String typed, String meant) {
        assertThat(Misspelling.corrected(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@gmail.com",
                "anna@googlemail.com",
                "anna@mail.com",
                "anna@ymail.com",
                "anna@email.com",
                "anna@gmx.de",
                "anna@gmx.net",
                "anna@web.de",
                "anna@yahoo.dk",
                "anna@outlook.dk",
                "anna@yahoo.com.br",
                "anna@example.org",
                "anna@me.com",
                "anna@bücher.example",
                "anna@b\u00fcro.co",
                "gmial.com",
                "@gmial.com",
                "anna@",
                "anna@gmial.com@gmial.com",
                "",
                "an na@gmial.com",
                "anna\r\nBcc: x@gmial.com",
                "anna@.con",
                "anna@con"
            })
    void nothing_is_said_about_others(String typed) {
        assertThat(Misspelling.corrected(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void a_long_text_costs_nothing(int length) {
        assertThat(Misspelling.corrected("a".repeat(length) + "@" + "b".repeat(length) + ".con"))
                .isEmpty();
    }
}
