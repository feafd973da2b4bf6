import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The journaling mail server of the tests, `src/test/java/askfirst/mail/SmtpSink.java`, as a process of its own; and
/// its journal, read while it grows.
final class Sink implements AutoCloseable {
    private static final Path CLONE = Path.of(Sink.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .toAbsolutePath()
            .getParent()
            .getParent();
    private static final String PROGRAM = "src/test/java/askfirst/mail/SmtpSink.java";

    private final Process process;
    private final int port;
    private final RandomAccessFile journal;
    private final StringBuilder begun = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final byte[] bytes = new byte[1 << 20];
    private int mails;

    private Sink(Process process, int port, RandomAccessFile journal) {
        this.process = process;
        this.port = port;
        this.journal = journal;
    }

    /// As `SinkJournal.Line` of the tests, where its words are explained.
    record Line(
            long micros,
            int connection,
            String step,
            String recipient,
            String messageId,
            String answer,
            String verdict,
            String stop,
            int bytes) {

        boolean isMail() {
            return step.equals("dot") && verdict.equals("+");
        }
    }

    /// @param options as the program takes them
    static Sink start(Path journal, String... options) throws IOException {
        Files.write(journal, new byte[0]);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                CLONE.resolve(PROGRAM).toString(), "--journal", journal.toString()));
        command.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String port = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        return new Sink(process, Integer.parseInt(port), new RandomAccessFile(journal.toFile(), "r"));
    }

    int port() {
        return port;
    }

    /// How many mails it took so far.
    int mails() throws IOException {
        read();
        return mails;
    }

    /// Everything so far.
    List<Line> lines() throws IOException {
        read();
        return List.copyOf(lines);
    }

    /// The processor time it took so far, in seconds.
    double cpuSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private void read() throws IOException {
        for (int n = journal.read(bytes); n > 0; n = journal.read(bytes)) begun.append(new String(bytes, 0, n));
        int end = begun.lastIndexOf("\n") + 1;
        begun.substring(0, end).lines().map(Sink::line).forEach(line -> {
            lines.add(line);
            if (line.isMail()) mails++;
        });
        begun.delete(0, end);
    }

    private static Line line(String text) {
        String[] cells = text.split("\t", -1);
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

    @Override
    public void close() throws IOException {
        journal.close();
        process.destroy();
    }
}
