package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What feeds carry stays whole, whatever stands in a letter.
class EscapeTest {
    @Test
    void xml_loses_no_character_it_can_carry() {
        assertThat(Escape.xml("“Rain” & <b>wind</b>\n\tit's 5 > 4, \"yes\" 🌧"))
                .isEqualTo("“Rain” &amp; &lt;b&gt;wind&lt;/b&gt;\n\tit&#39;s 5 &gt; 4, &quot;yes&quot; 🌧");
    }

    @Test
    void xml_leaves_out_what_it_cannot_carry() {
        assertThat(Escape.xml("a\u0000b\u001fc\ufffed\ud83de\udf27f")).isEqualTo("abcdef");
    }

    @Test
    void json_writes_quotes_backslashes_and_controls_otherwise() {
        assertThat(Escape.json("“Rain”: \"C:\\\"\n\t🌧")).isEqualTo("\"“Rain”: \\\"C:\\\\\\\"\\n\\u0009🌧\"");
    }

    @Property
    void a_text_without_anything_special_stays_as_it_is(@ForAll String text) {
        String plain = text.replaceAll("[^\\w\\s]", "").replace('\u000b', ' ').replace('\f', ' ');
        assertThat(Escape.xml(plain)).isEqualTo(plain);
    }
}
