package askfirst.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

/// An answer for programs: one JSON value on standard output.
final class Json {
    private Json() {}

    /// Fills a generator.
    interface Filling {
        void fill(JsonGenerator json) throws IOException;
    }

    /// Fills a generator and has something to say about it.
    interface Telling<T> {
        T tell(JsonGenerator json) throws IOException;
    }

    /// Writes one of many.
    interface Item<T> {
        void write(T item) throws IOException;
    }

    static String of(Filling filling) {
        var text = new StringWriter();
        write(text, json -> {
            filling.fill(json);
            return text;
        });
        return text.toString();
    }

    /// For answers that may be too long to be held.
    static <T> T to(Terminal terminal, Telling<T> telling) {
        T told = write(terminal.out(), telling);
        terminal.say("");
        return told;
    }

    /// For what comes one by one from somewhere else.
    static <T> Consumer<T> each(Item<T> item) {
        return it -> {
            try {
                item.write(it);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static <T> T write(Writer target, Telling<T> telling) {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(target)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            return telling.tell(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
