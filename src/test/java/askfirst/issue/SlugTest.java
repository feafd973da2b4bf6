package askfirst.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class SlugTest {
    @Example
    void accents_go_and_letters_that_ascii_lacks_become_numbers() {
        assertThat(Slug.of("A wall, a “book”")).isEqualTo("a-wall-a-book");
        assertThat(Slug.of("Été à l'Œuvre")).isEqualTo("ete-a-l-153-uvre");
        assertThat(Slug.of("Straße")).isEqualTo("strasse");
        assertThat(Slug.of("?!")).isEqualTo("x");
    }

    @Property(tries = 200)
    void composed_or_not_a_word_has_one_slug(
            @ForAll @StringLength(max = 20) @CharRange(from = ' ', to = 'ſ') String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);
        assertThat(Slug.of(composed)).isEqualTo(Slug.of(decomposed));
        assertThat(Slug.isSlug(Slug.of(words))).isTrue();
    }
}
