package askfirst.connection;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A CSV file whose header was found, wherever in its first rows that is; read row by row.
///
/// @param places where each column is; in the order of the file when there are several
/// @param width  of the header
record Table(PartText text, char separator, int header, FileKind kind, Map<Column, List<Integer>> places, int width) {
    private static final int LOOK = 20;
    /// of what is kept until all is read, which messages are not
    private static final int MOST_ROWS = 100_000;
    private static final long MOST_LETTERS = 64L * 1024 * 1024;

    /// One row below the header.
    ///
    /// @param number as a spreadsheet counts
    record Row(int number, List<String> cells, Map<Column, List<Integer>> places, int width) {
        /// "" when there is no such cell.
        String cell(Column column) {
            return cells(column).findFirst().orElse("");
        }

        Stream<String> cells(Column column) {
            return places.getOrDefault(column, List.of()).stream()
                    .filter(place -> place < cells.size())
                    .map(cells::get);
        }

        boolean isTooLong() {
            return cells.size() > width
                    && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        }
    }

    /// Empty when no row of its beginning is a header.
    static Optional<Table> in(PartText text, Aliases aliases) {
        return Stream.of(',', ';', '\t')
                .flatMap(separator -> {
                    List<List<String>> rows = start(text, separator);
                    List<Table> found = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        var places = places(rows.get(i), aliases);
                        int header = i;
                        int width = rows.get(i).size();
                        FileKind.of(places.keySet())
                                .ifPresent(kind -> found.add(new Table(text, separator, header, kind, places, width)));
                    }
                    return found.stream();
                })
                .max(Comparator.comparingInt((Table it) -> it.places.size()).thenComparingInt(it -> -it.header));
    }

    /// What may be its header: the widest of the first rows.
    static List<String> widest(PartText text) {
        return Stream.of(',', ';', '\t')
                .flatMap(separator -> start(text, separator).stream())
                .max(Comparator.comparingLong(
                        row -> row.stream().filter(it -> !it.isBlank()).count()))
                .orElse(List.of());
    }

    void each(Consumer<Row> each) {
        try (CsvReader<CsvRecord> csv = csv(text, separator)) {
            int number = 0;
            long letters = 0;
            for (CsvRecord record : csv) {
                letters += record.getFields().stream().mapToInt(String::length).sum();
                if (kind != FileKind.MESSAGES && (number > MOST_ROWS || letters > MOST_LETTERS))
                    throw new UnreadableFile(text.part().name()
                            + " is longer than a list of people can be: LinkedIn lets nobody have more than 30,000.");
                if (number++ > header) each.accept(new Row(number, record.getFields(), places, width));
            }
        } catch (CharacterCodingException notText) {
            throw new UnreadableFile(text.part().name() + " is no text in one encoding.");
        } catch (CsvParseException broken) {
            throw broken();
        } catch (UncheckedIOException broken) {
            throw broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnreadableFile broken() {
        return new UnreadableFile(text.part().name() + " is cut off or no CSV: a quote in it is never closed.");
    }

    private static List<List<String>> start(PartText text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = csv(text, separator)) {
            Iterator<CsvRecord> records = csv.iterator();
            while (rows.size() < LOOK && records.hasNext())
                rows.add(records.next().getFields());
        } catch (CsvParseException | UncheckedIOException anotherSeparator) {
            // what was read before is looked at
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Map<Column, List<Integer>> places(List<String> titles, Aliases aliases) {
        Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
        for (int i = 0; i < titles.size(); i++) {
            int place = i;
            aliases.of(titles.get(i))
                    .ifPresent(column -> places.computeIfAbsent(column, _ -> new ArrayList<>())
                            .add(place));
        }
        return places;
    }

    private static CsvReader<CsvRecord> csv(PartText text, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text.reader());
    }
}
