package askfirst.theme;

import askfirst.site.Site;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Every sentence a reader sees, by key, in the newsletter's language.
///
/// `wording/en.properties` first, then `wording/de.properties` over it, so that what is not translated is in English.
/// `{title}`, `{author}` and `{rhythm}` stand for the newsletter's own, `{0}`, `{1}` for what the template gives.
final class Wording {
    private final Map<String, String> sentences;
    private final Map<String, String> facts;
    private final Map<String, Dates> dates;
    private final Locale language;

    private Wording(Map<String, String> sentences, Site site) {
        this.sentences = sentences;
        this.language = site.language();
        String rhythm = site.rhythm().isBlank() ? sentence("rhythm.unsaid") : site.rhythm();
        this.facts = Map.of("title", site.title(), "author", site.author(), "rhythm", rhythm);
        this.dates = Map.of(
                "date", new Dates(formatter("date", site.language())),
                "date.short", new Dates(formatter("date.short", site.language())));
    }

    /// A letter's day stands on a dozen pages.
    private record Dates(DateTimeFormatter formatter, Map<LocalDate, String> written) {
        Dates(DateTimeFormatter formatter) {
            this(formatter, new ConcurrentHashMap<>());
        }

        String of(LocalDate date) {
            return written.computeIfAbsent(date, formatter::format);
        }
    }

    static Wording of(ThemeFiles files, Site site) {
        Locale language = site.language();
        List<String> names = Stream.of("en", language.getLanguage(), language.toLanguageTag())
                .distinct()
                .map(tag -> "wording/" + tag + ".properties")
                .toList();
        Map<String, String> sentences = new HashMap<>();
        for (String name : names) {
            if (files.own(name).isPresent()) read(ThemeFiles.classic(), name, sentences);
            read(files, name, sentences);
        }
        return new Wording(Map.copyOf(sentences), site);
    }

    String say(String key, Object... arguments) {
        String sentence = sentence(key);
        return sentence.indexOf('{') < 0 ? sentence : filled(sentence, arguments);
    }

    String date(String key, LocalDate date) {
        Dates written = dates.get(key);
        if (written == null) throw new IllegalArgumentException(key);
        return written.of(date);
    }

    /// Asked for by receipts only, so its pattern is read when it is.
    String time(ZonedDateTime time) {
        return formatter("date.time", language).format(time);
    }

    private static void read(ThemeFiles files, String name, Map<String, String> sentences) {
        if (!files.names().contains(name)) return;
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(files.text(name)));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
    }

    private DateTimeFormatter formatter(String key, Locale language) {
        return DateTimeFormatter.ofPattern(sentence(key), language);
    }

    private String sentence(String key) {
        String sentence = sentences.get(key);
        if (sentence == null)
            throw new IllegalArgumentException(
                    "There is no wording for “" + key + "”: add it to wording/en.properties of the theme.");
        return sentence;
    }

    /// One pass, so that a brace in a title is never taken for a place to fill.
    private String filled(String sentence, Object... arguments) {
        StringBuilder filled = new StringBuilder(sentence.length() + 64);
        int done = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', done)) {
            int close = sentence.indexOf('}', open);
            if (close < 0) break;
            filled.append(sentence, done, open).append(value(sentence.substring(open + 1, close), arguments));
            done = close + 1;
        }
        return filled.append(sentence, done, sentence.length()).toString();
    }

    private Object value(String name, Object... arguments) {
        String fact = facts.get(name);
        if (fact != null) return fact;
        if (name.length() == 1 && Character.isDigit(name.charAt(0)) && name.charAt(0) - '0' < arguments.length)
            return arguments[name.charAt(0) - '0'];
        throw new IllegalArgumentException("Nothing stands for {" + name + "} in the wording.");
    }
}
