package askfirst.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules a compiler does not check. Each failure names the file.
class HouseRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void files_are_small() {
        var sizes = new TreeMap<Path, Integer>();
        for (Path file : javaFiles(MAIN)) sizes.put(file, text(file).split("\n").length);
        assertThat(sizes.entrySet().stream().filter(it -> it.getValue() > 250)).isEmpty();
        assertThat(javaFiles(TESTS).stream().filter(it -> text(it).split("\n").length > 250))
                .isEmpty();
        List<Integer> sorted = sizes.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median lines of a file").isLessThanOrEqualTo(60);
    }

    @Test
    void names_say_what_a_thing_is() {
        var empty = Pattern.compile("(Service|Manager|Helper|Util|Utils|Impl|Handler|Processor)\\.java$");
        assertThat(javaFiles(MAIN).stream()
                        .filter(it -> empty.matcher(it.toString()).find()))
                .isEmpty();
    }

    @Test
    void time_comes_from_a_clock_and_settings_from_the_door() {
        var forbidden = Pattern.compile(
                "Instant\\.now\\(\\)|LocalDate\\.now\\(\\)|LocalDateTime\\.now\\(\\)|ZonedDateTime\\.now\\(\\)|"
                        + "currentTimeMillis|ZoneId\\.systemDefault|System\\.getenv|Math\\.random|new Random\\(");
        assertThat(filesWith(
                        MAIN,
                        (file, text) -> !file.toString().contains("/cli/")
                                && !file.endsWith("Askfirst.java")
                                && forbidden.matcher(text).find()))
                .isEmpty();
    }

    @Test
    void every_room_says_what_it_is_and_is_null_marked() {
        try (Stream<Path> rooms = Files.list(MAIN.resolve("askfirst"))) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                String info = text(room.resolve("package-info.java"));
                assertThat(info).as(room.toString()).contains("@NullMarked").startsWith("///");
                assertThat(info.lines().filter(it -> it.startsWith("///")).count())
                        .as("lines that introduce " + room)
                        .isGreaterThanOrEqualTo(3);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void public_types_say_what_they_are() {
        var undocumented = new TreeSet<Path>();
        var declaration = Pattern.compile(
                "(?m)^public (?:(?:final|sealed|abstract|non-sealed) )*(?:class|record|interface|enum) ");
        for (Path file : javaFiles(MAIN)) {
            String text = text(file);
            var found = declaration.matcher(text);
            if (found.find() && !text.substring(0, found.start()).contains("\n///")) undocumented.add(file);
        }
        assertThat(undocumented).isEmpty();
    }

    /// But for those that a library asks for.
    @Test
    void no_boolean_parameters_on_public_methods() {
        var flag = Pattern.compile(
                "(?m)(?<!@Override\n)^    public (?!record)[\\w<>\\[\\], ?.@]+ \\w+\\([^)]*\\bboolean \\w+");
        assertThat(filesWith(MAIN, (file, text) -> flag.matcher(text).find())).isEmpty();
    }

    @Test
    void markup_and_sentences_for_readers_stay_in_the_theme() {
        var page = Pattern.compile("<(html|body|form|button|head|main)\\b");
        assertThat(filesWith(MAIN, (file, text) -> page.matcher(code(text)).find()))
                .isEmpty();
    }

    @Test
    void only_one_file_writes_down_who_reads() {
        var writing = Pattern.compile("(?i)(insert\\s+into|update|merge\\s+into)\\s+subscription\\b");
        assertThat(filesWith(MAIN, (file, text) -> writing.matcher(text).find()))
                .singleElement()
                .matches(file -> file.endsWith("SubscriptionRepository.java"));
    }

    @Test
    void nothing_is_left_for_later() {
        var later = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled|UnsupportedOperationException\\(\"");
        assertThat(filesWith(MAIN, (file, text) -> later.matcher(text).find())).isEmpty();
        assertThat(filesWith(
                        TESTS,
                        (file, text) -> !file.endsWith("HouseRulesTest.java")
                                && later.matcher(text).find()))
                .isEmpty();
    }

    private static List<Path> filesWith(Path root, BiPredicate<Path, String> rule) {
        return javaFiles(root).stream().filter(it -> rule.test(it, text(it))).toList();
    }

    private static String code(String text) {
        return text.lines().filter(it -> !it.strip().startsWith("//")).collect(Collectors.joining("\n"));
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
