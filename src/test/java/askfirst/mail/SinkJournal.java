package askfirst.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// What happened at a [SmtpSink], a line for each step, in the order in which it happened.
///
/// A line is with the operating system before the client hears that its mail is taken, and when its connection ends.
public final class SinkJournal {
    private static final long START = System.currentTimeMillis() * 1000 - System.nanoTime() / 1000;

    private final StringBuilder waiting = new StringBuilder();
    private final OutputStream out;

    private SinkJournal(OutputStream out) {
        this.out = out;
    }

    static SinkJournal in(Path file) throws IOException {
        return new SinkJournal(new FileOutputStream(file.toFile(), true));
    }

    static SinkJournal inMemory() {
        return new SinkJournal(new ByteArrayOutputStream());
    }

    /// One step.
    ///
    /// @param micros     since 1970
    /// @param connection counted from 1
    /// @param step       as [SinkFault] names them; also `cut`, a text whose connection ended before its dot
    /// @param recipient  as RCPT says it; "" before
    /// @param messageId  as the text says it; "" before
    /// @param answer     a reply code, or what it did instead of answering
    /// @param verdict    `+` what was asked for is done; after `dot` the mail is taken, heard or not. `-` it is not
    /// @param stop       the address in List-Unsubscribe
    /// @param bytes      of its text
    public record Line(
            long micros,
            int connection,
            String step,
            String recipient,
            String messageId,
            String answer,
            String verdict,
            String stop,
            int bytes) {

        public boolean isMail() {
            return step.equals("dot") && verdict.equals("+");
        }

        static Line parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(
                    Long.parseLong(cells[0]),
                    Integer.parseInt(cells[1]),
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    Integer.parseInt(cells[8]));
        }
    }

    synchronized void add(
            int connection, String step, String recipient, SinkInput.Text text, String answer, String verdict) {
        waiting.append(START + System.nanoTime() / 1000).append('\t').append(connection);
        for (String cell : new String[] {step, recipient, text.messageId(), answer, verdict, text.stop()})
            waiting.append('\t').append(cell);
        waiting.append('\t').append(text.bytes()).append('\n');
    }

    synchronized void flush() {
        try {
            out.write(waiting.toString().getBytes(UTF_8));
            waiting.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a journal in memory.
    List<Line> lines() {
        flush();
        return ((ByteArrayOutputStream) out)
                .toString(UTF_8)
                .lines()
                .map(Line::parse)
                .toList();
    }
}
