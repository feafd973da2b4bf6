package askfirst.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// An answer for programs: one JSON value on standard output.
final class Json {
    private Json() {}

    /// Fills a generator.
    interface Filling {
        void fill(JsonGenerator json) throws IOException;
    }

    static String of(Filling filling) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            filling.fill(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
