package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The same people in any dialect of CSV, any order of columns, any encoding.
class DialectTest {
    private static final List<String> TITLES =
            List.of("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On");
    private static final List<String> DATES =
            List.of("dd MMM yyyy", "d-MMM-yy", "dd.MM.yyyy", "yyyy-MM-dd", "MM/dd/yyyy", "dd/MM/yyyy");
    private static final List<List<String>> PEOPLE = List.of(
            List.of(
                    "Jürgen",
                    "Weiß",
                    "https://www.linkedin.com/in/j%C3%BCrgen",
                    "",
                    "Müller, Schmitt; & Co.",
                    "Koch\tund \"Wirt\"",
                    "2019-01-31"),
            List.of("Ana María", "D'Souza", "", "ana@ejemplo.example", "Café", "Directora\nde Café", "2021-05-05"),
            List.of("Bo", "", "https://www.linkedin.com/in/bo", "", "", "", "2023-12-13"));

    @Property(tries = 200)
    void reads_the_same(@ForAll long seed, @ForAll @IntRange(max = 4) int encoding, @ForAll @IntRange(max = 5) int date)
            throws IOException {
        var dice = new Random(seed);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        Collections.shuffle(order, dice);
        String separator = List.of(",", ";", "\t").get(dice.nextInt(3));
        String end = dice.nextBoolean() ? "\r\n" : "\n";
        List<List<String>> rows = new ArrayList<>();
        if (dice.nextBoolean()) {
            rows.add(List.of("Notes:"));
            rows.add(List.of("When exporting, \"some\" may be missing, see https://x.example"));
            rows.add(List.of(""));
        }
        rows.add(order.stream().map(TITLES::get).toList());
        for (List<String> person : PEOPLE)
            rows.add(order.stream()
                    .map(i -> i == 6 ? day(person.get(6), DATES.get(date)) : person.get(i))
                    .toList());
        boolean isQuoted = dice.nextBoolean();
        String csv = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell(cell, isQuoted, separator))
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining(end));
        assertThat(read(csv, encoding)).isEqualTo(read(plain(), 0)).hasSize(3);
    }

    private static String plain() {
        return String.join(",", TITLES) + "\n"
                + PEOPLE.stream()
                        .map(row ->
                                row.stream().map(cell -> cell(cell, true, ",")).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
    }

    private static List<FilePerson> read(String csv, int encoding) throws IOException {
        byte[] bytes = switch (encoding) {
            case 0 -> csv.getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE);
            case 3 -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16BE);
            default -> csv.getBytes(Charset.forName("windows-1252"));
        };
        Path file = Files.createTempFile("dialect", "");
        try (Upload upload = Upload.open(Files.write(file, bytes), "list")) {
            Table table = Table.in(PartText.of(upload.parts().getFirst()), Aliases.with(Map.of()))
                    .orElseThrow();
            return PeopleFile.read(table, LocalDate.of(2026, 11, 27), () -> {}).people();
        } finally {
            Files.delete(file);
        }
    }

    private static String day(String iso, String pattern) {
        return LocalDate.parse(iso).format(DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    private static String cell(String text, boolean isQuoted, String separator) {
        return isQuoted || text.contains(separator) || text.contains("\n") || text.contains("\"")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
