package askfirst.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodesTest {
    @TempDir
    Path data;

    @Test
    void a_code_is_sixteen_characters_that_can_be_typed_and_the_same_each_time() {
        UUID id = UUID.randomUUID();
        Token code = new Codes(SecretKey.in(data)).of(id);
        assertThat(code.value()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(new Codes(SecretKey.in(data)).of(id)).isEqualTo(code);
        assertThat(new Codes(SecretKey.in(data.resolve("other"))).of(id)).isNotEqualTo(code);
    }

    @Test
    void all_eighty_bits_are_used() {
        Codes codes = new Codes(SecretKey.in(data));
        Set<Character> last = new HashSet<>();
        Set<Character> first = new HashSet<>();
        Set<Token> all = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Token code = codes.of(new UUID(0, i));
            all.add(code);
            first.add(code.value().charAt(0));
            last.add(code.value().charAt(18));
        }
        assertThat(all).hasSize(2_000);
        assertThat(first).hasSize(32);
        assertThat(last).hasSize(32);
    }

    @Test
    void what_a_hand_makes_of_it_is_forgiven() {
        Token code = Codes.read("0123-4567-89AB-1CDE").orElseThrow();
        for (String typed : new String[] {
            "0123456789ab1cde",
            " o123 4567 89ab icde ",
            "O123–4567–89AB–LCDE",
            "0123-4567-89AB-1CDE.",
            "0123-4567-89AB-1CDE#never",
            "(0123-4567-89AB-1CDE)",
            "0-1-2-3-4-5-6-7-8-9-a-b-1-c-d-e"
        }) assertThat(Codes.read(typed)).as(typed).hasValue(code);
    }

    @Test
    void what_is_no_code_is_none() {
        for (String typed : new String[] {"", "0123", "0123-4567-89AB-1CDU", "0123-4567-89AB-1CDE-0", "é".repeat(16)})
            assertThat(Codes.read(typed)).as(typed).isEmpty();
        assertThat(Codes.read("0".repeat(1_000_000))).isEmpty();
    }
}
