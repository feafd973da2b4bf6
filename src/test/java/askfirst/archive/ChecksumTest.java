package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void the_same_bytes_have_the_same_and_one_bit_or_one_byte_more_makes_another() {
        byte[] page = "A wall, a book, and some rain.".getBytes(StandardCharsets.UTF_8);
        Set<String> seen = new HashSet<>();
        assertThat(seen.add(Checksum.of(page))).isTrue();
        assertThat(seen.add(Checksum.of(page.clone()))).isFalse();
        assertThat(seen.add(Checksum.of(Arrays.copyOf(page, page.length + 1)))).isTrue();
        for (int bit = 0; bit < page.length * 8; bit++) {
            byte[] other = page.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seen.add(Checksum.of(other))).isTrue();
        }
    }
}
