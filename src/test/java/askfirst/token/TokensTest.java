package askfirst.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    @TempDir
    Path data;

    @Test
    void no_two_tokens_are_alike_and_each_fits_into_a_link() {
        Tokens tokens = new Tokens();
        Token one = tokens.make(Purpose.CONFIRM);
        assertThat(one.value()).hasSize(Token.LENGTH).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.make(Purpose.CONFIRM).value()).isNotEqualTo(one.value());
    }

    @Test
    void the_same_secret_with_another_purpose_has_another_hash() {
        assertThat(new Token(Purpose.CONFIRM, "x").hash()).isNotEqualTo(new Token(Purpose.STOP, "x").hash());
    }

    @Test
    void a_token_never_shows_itself() {
        Token token = new Tokens().make(Purpose.CONFIRM);
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void a_signed_link_is_read_back_after_a_restart() {
        UUID about = UUID.randomUUID();
        Token token = new SignedLinks(SecretKey.in(data)).sign(Purpose.STOP, about);
        assertThat(token.value()).hasSize(Token.LENGTH);
        assertThat(new SignedLinks(SecretKey.in(data)).read(token)).contains(about);
    }

    @Test
    void a_signed_link_of_one_purpose_is_a_stranger_to_the_other() {
        SignedLinks links = new SignedLinks(SecretKey.in(data));
        Token stop = links.sign(Purpose.STOP, UUID.randomUUID());
        assertThat(links.read(new Token(Purpose.CONFIRM, stop.value()))).isEmpty();
    }

    @Test
    void a_link_with_any_character_changed_is_nobodys() {
        SignedLinks links = new SignedLinks(SecretKey.in(data));
        String value = links.sign(Purpose.STOP, UUID.randomUUID()).value();
        for (int i = 0; i < value.length(); i++) {
            for (char other : new char[] {'A', 'B', '_', '=', ' ', 'é'}) {
                if (value.charAt(i) == other) continue;
                String forged = value.substring(0, i) + other + value.substring(i + 1);
                assertThat(links.read(new Token(Purpose.STOP, forged))).isEmpty();
            }
        }
        assertThat(links.read(new Token(Purpose.STOP, ""))).isEmpty();
        assertThat(links.read(new Token(Purpose.STOP, value + value))).isEmpty();
    }

    @Test
    void the_key_is_for_its_owner_only() throws Exception {
        SecretKey.in(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void another_newsletters_key_signs_otherwise(@TempDir Path other) {
        Token token = new SignedLinks(SecretKey.in(data)).sign(Purpose.STOP, UUID.randomUUID());
        assertThat(new SignedLinks(SecretKey.in(other)).read(token)).isEmpty();
        assertThat(SecretKey.in(data).fingerprint("a@b.org"))
                .isNotEqualTo(SecretKey.in(other).fingerprint("a@b.org"));
    }

    @Test
    void half_a_key_is_refused_and_not_worked_with() throws Exception {
        SecretKey.in(data);
        String whole = Files.readString(data.resolve("key"));
        for (String damaged :
                List.of("", "\n", "ab", whole.substring(0, 63), whole.replace('\n', '0'), "é".repeat(64))) {
            Files.writeString(data.resolve("key"), damaged);
            assertThatThrownBy(() -> SecretKey.in(data))
                    .isInstanceOf(KeyRefused.class)
                    .hasMessageContaining("data/key is damaged");
        }
    }
}
