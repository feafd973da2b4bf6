package askfirst.cli;

import askfirst.subscription.ImportRow;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of readers another tool wrote as CSV, read row by row, once.
///
/// What turns out to be no such list, at the header or later, is a [Mistake].
final class ReadersFile implements Iterator<ImportRow>, AutoCloseable {
    private final Path file;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final ReadersHeader header;
    private @Nullable ImportRow next;
    /// as a spreadsheet counts
    private long number = 1;

    private ReadersFile(Path file, char separator) throws IOException {
        this.file = file;
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(EncodedText.reader(file));
        this.records = csv.iterator();
        this.header = ReadersHeader.of(titles());
    }

    /// Comma, semicolon or tab, whichever makes the header mean most.
    static ReadersFile open(Path file) {
        List<ReadersFile> ways =
                Stream.of(',', ';', '\t').map(it -> open(file, it)).toList();
        ReadersFile best = ways.stream()
                .max(Comparator.comparingInt(it -> it.header.known()))
                .orElseThrow();
        ways.stream().filter(it -> it != best).forEach(ReadersFile::close);
        best.header.check(file);
        return best;
    }

    /// Columns that mean nothing here.
    List<String> notRead() {
        return header.unknown();
    }

    /// Rows with nothing in them are passed over.
    @Override
    public boolean hasNext() {
        while (next == null) {
            CsvRecord record = record();
            if (record == null) return false;
            number++;
            if (!record.getFields().stream().allMatch(String::isBlank)) next = header.row(number, record.getFields());
        }
        return true;
    }

    @Override
    public ImportRow next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        ImportRow row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadersFile open(Path file, char separator) {
        try {
            return new ReadersFile(file, separator);
        } catch (IOException unreadable) {
            throw new Mistake("There is no list to read at " + file + ". Nothing was changed.");
        }
    }

    /// None when this separator makes no sense of the header.
    private List<String> titles() {
        try {
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException anotherSeparator) {
            return List.of();
        } catch (UncheckedIOException notText) {
            throw broken();
        }
    }

    private @Nullable CsvRecord record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException notCsv) {
            throw broken();
        }
    }

    private Mistake broken() {
        return new Mistake(file + " cannot be read as CSV in UTF-8 or UTF-16 below row " + number
                + ": a quote that is never closed, or another encoding. Nothing was changed.");
    }
}
