package askfirst.cli;

import askfirst.subscription.Audit;
import askfirst.subscription.Consent;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The list of readers as a spreadsheet reads it (RFC 4180, UTF-8), one reader at a time.
record ReadersCsv(Register register, Whom whom) {
    static final String COLUMNS = "address, name, state, paused_until, rhythm, date, source, wording, mail_id";
    /// by which spreadsheets know UTF-8
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Where a spreadsheet of any country may see the beginning of a formula.
    private static final Pattern FORMULA =
            Pattern.compile("^(?=[\\t\\r\\n])|(?<=^|[,;\\t\\r\\n])[ \"']*(?=[=+@＝＋－＠\\-])");

    /// Who is in it.
    enum Whom {
        READERS,
        /// with those who stopped, or are never to be written to
        EVERYBODY
    }

    /// Says how many; leaves the writer open.
    long writeTo(Writer writer) throws IOException {
        var count = new LongAdder();
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .autoFlush(false)
                .build(writer);
        csv.writeRecord(COLUMNS.split(", "));
        register.audit(entry -> {
            if (whom == Whom.READERS && !reads(entry.subscriber())) return;
            csv.writeRecord(row(entry));
            count.increment();
        });
        csv.flush();
        return count.sum();
    }

    private static boolean reads(Subscriber reader) {
        return reader.state() == State.ACTIVE || reader.state() == State.PAUSED;
    }

    static String harmless(String cell) {
        return FORMULA.matcher(cell).replaceAll("$0'");
    }

    private static List<String> row(Audit.Entry entry) {
        Subscriber reader = entry.subscriber();
        return Stream.concat(
                        Stream.of(
                                reader.address().wire(),
                                reader.name(),
                                RegisterOf.word(reader.state()),
                                reader.pausedUntil().map(Instant::toString).orElse(""),
                                RegisterOf.word(reader.rhythm())),
                        entry.consent().map(ReadersCsv::proof).orElse(List.of("", "", "", "")).stream())
                .map(ReadersCsv::harmless)
                .toList();
    }

    private static List<String> proof(Consent yes) {
        String source = yes.page().isBlank() ? yes.began() : yes.page();
        return List.of(yes.saidYesAt().toString(), source, yes.yes().text(), yes.mailId());
    }
}
