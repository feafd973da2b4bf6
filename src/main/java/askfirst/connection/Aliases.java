package askfirst.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What a header means: by the names other programs use in several languages, and by what the author said herself.
record Aliases(Map<String, Column> columns) {
    private static final Map<String, Column> KNOWN = known();

    static Aliases with(Map<String, Column> matches) {
        Map<String, Column> all = new HashMap<>(KNOWN);
        matches.forEach((header, column) -> all.put(key(header), column));
        return new Aliases(all);
    }

    Optional<Column> of(String header) {
        return Optional.ofNullable(columns.get(key(header)));
    }

    /// Letters and digits, without case and accents.
    static String key(String header) {
        String key = Normalizer.normalize(header, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return key.substring(0, Math.min(key.length(), 200));
    }

    private static Map<String, Column> known() {
        var file = new Properties();
        try (InputStream in = Aliases.class.getResourceAsStream("/connection/columns.properties")) {
            if (in == null) throw new IllegalStateException("The program's own file columns.properties is missing.");
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Column> known = new HashMap<>();
        for (String field : file.stringPropertyNames())
            for (String name : file.getProperty(field).split(",")) known.put(key(name), Column.valueOf(field));
        return known;
    }
}
