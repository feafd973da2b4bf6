package askfirst.archive;

import askfirst.theme.Teaser;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The newest letter anyone may find, as a release tells it in `latest.json`: `{title, date, path, summary, minutes}`.
///
/// For whoever shows the archive and knows nothing of Markdown. A release without a letter has no such file.
public final class Latest {
    private static final String FILE = "latest.json";
    private static final Set<String> KEYS = Set.of("title", "date", "path", "summary", "minutes");

    private Latest() {}

    /// @param release a folder that was published; what is no such folder has no newest letter
    public static Optional<Teaser> in(Path release) {
        Path file = release.resolve(FILE);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
            Map<String, String> told = new HashMap<>();
            while (json.nextToken() != null)
                if (json.currentToken().isScalarValue()) told.put(json.currentName(), json.getText());
            return teaser(told);
        } catch (IOException | DateTimeException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    static Page page(Teaser newest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("title", newest.title());
            json.writeStringField("date", newest.date().toString());
            json.writeStringField("path", newest.path());
            json.writeStringField("summary", newest.summary());
            json.writeNumberField("minutes", newest.readingMinutes());
            json.writeEndObject();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return new Page.Asset(FILE, bytes.toByteArray());
    }

    private static Optional<Teaser> teaser(Map<String, String> told) {
        if (!told.keySet().containsAll(KEYS)) return Optional.empty();
        return Optional.of(new Teaser(
                told.getOrDefault("title", ""),
                told.getOrDefault("path", ""),
                LocalDate.parse(told.getOrDefault("date", "")),
                told.getOrDefault("summary", ""),
                Integer.parseInt(told.getOrDefault("minutes", "")),
                Optional.empty()));
    }
}
