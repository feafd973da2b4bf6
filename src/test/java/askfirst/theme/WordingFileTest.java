package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever an author writes into a wording file, it means what Java says that it means.
class WordingFileTest {
    @Example
    void the_built_in_wording_is_read_as_java_reads_it() throws IOException {
        for (String language : new String[] {"en", "de"})
            assertSame(Files.readString(Path.of("themes/classic/wording/" + language + ".properties")));
    }

    @Example
    void backslashes_join_lines_and_hide_marks() throws IOException {
        assertSame("a = one \\\n    two\nb\\=c = \\u00fc\n");
    }

    @Property(tries = 2000)
    void any_lines_are_read_as_java_reads_them(@ForAll("files") String text) throws IOException {
        assertSame(text);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.strings().withChars("ab#!=: \t\f\n\r{0}\u00fc\\").ofMaxLength(40);
    }

    private static void assertSame(String text) throws IOException {
        Properties expected = new Properties();
        expected.load(new StringReader(text));
        Map<String, String> read = new HashMap<>();
        WordingFile.read(text, read);
        assertThat(read).isEqualTo(new HashMap<>(expected));
    }
}
