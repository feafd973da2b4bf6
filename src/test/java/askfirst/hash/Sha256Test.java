package askfirst.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void a_text_has_the_hash_every_other_program_finds() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of(new byte[0])).startsWith("e3b0c44298fc1c14").hasSize(64);
    }

    @Test
    void parts_do_not_run_into_each_other() {
        assertThat(new Sha256().add("ab").add("c").hex())
                .isNotEqualTo(new Sha256().add("a").add("bc").hex())
                .isEqualTo(new Sha256().add("ab").add("c").hex());
    }
}
