import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;

/// How many letters a second leave, beside other programs, all in one run and into the same journaling mail server:
/// `java -cp target/askfirst.jar bench/Speed.java [--parts clients] [--connections 1,4,16] [--mails 10000]
/// [--seconds 90] [--readers 1000000] [--suppressed 1] [--delay 0] [--postgres JDBC-ADDRESS]`.
///
/// Wants `smtp-source` (Debian's `postfix`, never started), Node.js and npm, which fetches nodemailer.
public final class Speed {
    private static final Path BENCH = Path.of(Speed.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .toAbsolutePath()
            .getParent();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /// With it Askfirst's mail, text and HTML, has about 24 KB; the others send the same.
    private static final String PARAGRAPH =
            "It rained for three weeks, and the wall that we built from what was left of the old barn stands all the same.\n\n";

    private final Map<String, String> options;
    private final Optional<String> postgres;
    private final Path work;

    private Speed(Map<String, String> options, Path work) {
        this.options = options;
        this.postgres = Optional.of(options.get("--postgres")).filter(it -> !it.isEmpty());
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of(
                "--parts", "clients", "--connections", "1,4,16", "--mails", "10000", "--readers", "1000000",
                "--delay", "0", "--postgres", "", "--seconds", "90", "--suppressed", "1"));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Path work = Files.createTempDirectory("askfirst-speed");
        Speed bench = new Speed(options, work);
        List<String> parts = List.of(options.get("--parts").split(","));
        if (parts.contains("clients")) bench.clients();
        if (parts.contains("million")) bench.million();
        done(work, "rm", "-rf", work.toString());
    }

    /// What was seen of one client; over the second half of its mails, because the first warms up.
    ///
    /// @param mails     that the server took
    /// @param kilobytes of one mail
    /// @param rate      a second
    /// @param sinkCpu   microseconds of the server's for each
    /// @param ownCpu    of the client's
    private record Seen(int mails, double kilobytes, double rate, double sinkCpu, double ownCpu) {}

    /// One look at both while they are at it.
    private record Look(int mails, double sinkCpu, double ownCpu) {}

    private interface Client {
        /// Returns when it is about to send, or sending.
        Sender start(int port, int count, int connections) throws Exception;
    }

    private interface Sender {
        boolean isOver() throws Exception;

        /// In seconds, so far; empty when it is gone.
        OptionalDouble cpuSeconds();

        void end() throws Exception;
    }

    private void clients() throws Exception {
        done(work, "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", work.toString(), nodemailer());
        Files.copy(BENCH.resolve("speed/pool.mjs"), work.resolve("pool.mjs"));
        write();
        int mails = Integer.parseInt(options.get("--mails"));
        System.out.printf("%n| connections | client | mails | KB each | a second | ÷ smtp-source | ÷ nodemailer | µs CPU of the "
                + "sender each | of the sink |%n|---|---|---|---|---|---|---|---|---|%n");
        for (String word : options.get("--connections").split(",")) {
            int connections = Integer.parseInt(word);
            Seen source = seen(this::smtpSource, mails, connections);
            Seen node = seen(this::nodemailer, mails, connections);
            row(connections, "smtp-source", source, source, node);
            row(connections, "nodemailer, pool", node, source, node);
            row(connections, "Angus Mail, `MimeMessage` per reader", seen(this::angus, mails, connections), source, node);
            row(connections, "Askfirst on H2", seen(askfirst(Optional.empty()), mails, connections), source, node);
            if (postgres.isPresent())
                row(connections, "Askfirst on PostgreSQL", seen(askfirst(postgres), mails, connections), source, node);
        }
    }

    private static void row(int connections, String client, Seen seen, Seen source, Seen node) {
        System.out.printf(
                "| %d | %s | %,d | %.1f | **%,.0f** | %.2f | %.1f | %.0f | %.0f |%n",
                connections,
                client,
                seen.mails(),
                seen.kilobytes(),
                seen.rate(),
                seen.rate() / source.rate(),
                seen.rate() / node.rate(),
                seen.ownCpu(),
                seen.sinkCpu());
    }

    /// The letter of which all send copies, made by Askfirst and found in its folder: whole, and its two parts with NAME
    /// in place of the reader's.
    private void write() throws Exception {
        Served served = Served.create(Optional.empty(), "sending: {connections: 1}\n");
        served.mayMail();
        served.takeReaders(1);
        served.publish("letter", PARAGRAPH.repeat(55));
        served.askfirst("send", "letter", "--now");
        served.launch();
        served.answers();
        while (!served.isSent("letter")) Thread.sleep(200);
        served.stop();
        String whole = served.onlyMail();
        served.delete();
        Files.writeString(work.resolve("mail.eml"), whole.replace("\r\n", "\n"));
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        for (int part = 0; part < 2; part++) {
            String words = parts.getBodyPart(part).getContent().toString().replace("\r\n", "\n");
            Files.writeString(work.resolve(List.of("letter.txt", "letter.html").get(part)), words.replace("Reader 0", "NAME"));
        }
    }

    private Seen seen(Client client, int count, int connections) throws Exception {
        Path journal = work.resolve("journal");
        try (Sink sink = Sink.start(journal, "--delay", options.get("--delay"), "--offer", "PIPELINING")) {
            // so that it is warm for everybody
            Sender first = smtpSource(sink.port(), 3000, 4);
            while (!first.isOver()) Thread.sleep(10);
            int before = sink.mails();
            Sender sender = client.start(sink.port(), count, connections);
            List<Look> looks = looks(sink, before, count, sender);
            sender.end();
            Look last = looks.getLast();
            Look half = looks.stream().filter(it -> it.mails() >= last.mails() / 2).findFirst().orElseThrow();
            int looked = Math.max(1, last.mails() - half.mails());
            // by the server's own clock, so that it does not matter when we look
            List<Sink.Line> mails = sink.lines().stream().filter(Sink.Line::isMail).skip(before).limit(last.mails()).toList();
            int measured = mails.size() - mails.size() / 2;
            double seconds = (mails.getLast().micros() - mails.get(mails.size() / 2 - 1).micros()) / 1e6;
            return new Seen(
                    mails.size(),
                    mails.getLast().bytes() / 1000.0,
                    measured / seconds,
                    (last.sinkCpu() - half.sinkCpu()) * 1e6 / looked,
                    (last.ownCpu() - half.ownCpu()) * 1e6 / looked);
        }
    }

    /// Until all have come, or its time is over.
    private List<Look> looks(Sink sink, int before, int count, Sender sender) throws Exception {
        List<Look> looks = new ArrayList<>();
        long begun = System.nanoTime();
        long most = Long.parseLong(options.get("--seconds")) * 1_000_000_000L;
        for (boolean isOver = false; !isOver; Thread.sleep(20)) {
            isOver = sender.isOver();
            int mails = sink.mails() - before;
            if (mails == 0) begun = System.nanoTime();
            OptionalDouble own = sender.cpuSeconds();
            if (own.isPresent() && mails > 0) looks.add(new Look(mails, sink.cpuSeconds(), own.getAsDouble()));
            isOver |= mails >= count || System.nanoTime() - begun > most;
        }
        return looks;
    }

    /// A text made before, the same for everybody.
    private Sender smtpSource(int port, int count, int connections) throws Exception {
        return started(
                "smtp-source", "-d", "-s", "" + connections, "-m", "" + count, "-F", work.resolve("mail.eml").toString(),
                "-f", "anna@example.org", "-t", "reader@example.com", "inet:127.0.0.1:" + port);
    }

    private Sender nodemailer(int port, int count, int connections) throws Exception {
        return started("node", "pool.mjs", "" + port, "" + count, "" + connections, "letter.txt", "letter.html");
    }

    private Sender angus(int port, int count, int connections) throws Exception {
        return started(
                JAVA, "-cp", BENCH.resolveSibling("target/lib") + "/*", BENCH.resolve("AngusLoop.java").toString(),
                "" + port, "" + count, "" + connections, "letter.txt", "letter.html");
    }

    private Sender started(String... command) throws IOException {
        Path said = work.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new Sender() {
            @Override
            public boolean isOver() throws IOException {
                if (!process.isAlive() && process.exitValue() != 0) throw new IOException(Files.readString(said));
                return !process.isAlive();
            }

            @Override
            public OptionalDouble cpuSeconds() {
                return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .map(it -> OptionalDouble.of(it.toNanos() / 1e9))
                        .orElse(OptionalDouble.empty());
            }

            @Override
            public void end() throws InterruptedException {
                process.destroyForcibly().waitFor();
            }
        };
    }

    private static String nodemailer() throws IOException {
        return "nodemailer@"
                + Files.readString(BENCH.resolve("speed/package.json")).replaceFirst("(?s).*\"nodemailer\": \"([^\"]+)\".*", "$1");
    }

    /// As its author uses it: readers, a published letter, `askfirst send`; everything is written down.
    private Client askfirst(Optional<String> database) {
        return (port, count, connections) -> {
            Served served = sending(database, port, connections);
            served.takeReaders(count);
            served.publish("letter", PARAGRAPH.repeat(55));
            served.askfirst("send", "letter", "--now");
            served.launch();
            served.answers();
            return new Sender() {
                /// Asking would take its share of the processors; it is asked in the end.
                @Override
                public boolean isOver() {
                    return false;
                }

                @Override
                public OptionalDouble cpuSeconds() {
                    return OptionalDouble.of(served.cpuSeconds());
                }

                @Override
                public void end() throws Exception {
                    boolean isInTime = served.isSent("letter");
                    for (int i = 0; i < 10 && !isInTime; i++) isInTime = served.isSent("letter");
                    if (!isInTime) System.out.println("time was over before all had left");
                    served.stop();
                    served.delete();
                }
            };
        };
    }

    private static Served sending(Optional<String> database, int port, int connections) throws Exception {
        Served served = Served.create(
                database, "mail: {host: 127.0.0.1, port: " + port + ", tls: none}\nsending: {connections: " + connections + "}\n");
        served.mayMail();
        return served;
    }

    /// Planning, the claims and the memory when there are a million readers. Only the first mails are waited for.
    private void million() throws Exception {
        System.out.printf("%n| database | readers | counted after s | written into the ledger after s | CPU s for that | claims | p50 ms | p99 ms | worst ms | heap MB, "
                + "at most | resident MB, at most |%n|---|---|---|---|---|---|---|---|---|---|---|%n");
        million(Optional.empty());
        if (postgres.isPresent()) million(postgres);
    }

    private void million(Optional<String> database) throws Exception {
        int readers = Integer.parseInt(options.get("--readers"));
        int mails = Integer.parseInt(options.get("--mails"));
        Path recording = work.resolve("flight.jfr");
        Path journal = work.resolve("journal");
        try (Sink sink = Sink.start(journal, "--delay", options.get("--delay"), "--offer", "PIPELINING")) {
            Served served = sending(database, sink.port(), 4);
            served.takeReaders(1);
            served.publish("letter", PARAGRAPH.repeat(55));
            try (Connection connection = served.database()) {
                Crowd.add(connection, readers - 1);
            }
            for (int i = 0; i < Integer.parseInt(options.get("--suppressed")); i++)
                served.askfirst("suppress", "never" + i + "@example.org");
            long asked = System.nanoTime();
            served.askfirst("send", "letter", "--now");
            double counted = (System.nanoTime() - asked) / 1e9;
            served.recording(recording, "askfirst.publishing.Mailing::claim");
            served.launch();
            while (sink.mails() == 0) Thread.sleep(50);
            double cpu = served.cpuSeconds();
            while (sink.mails() < mails) Thread.sleep(200);
            long first = sink.lines().stream().filter(it -> it.step().equals("mail")).findFirst().orElseThrow().micros();
            long resident = served.peakMegabytes();
            served.stop();
            double planned = (first - begun(served)) / 1e6;
            Claims claims = Claims.in(recording);
            System.out.printf(
                    "| %s | %,d | %.1f | %.1f | %.1f | %,d | %.2f | %.2f | %.1f | %d | %d |%n",
                    database.isPresent() ? "PostgreSQL" : "H2",
                    readers,
                    counted,
                    planned,
                    cpu,
                    claims.count(),
                    claims.quantile(0.5),
                    claims.quantile(0.99),
                    claims.quantile(1),
                    claims.heapMegabytes(),
                    resident);
            served.delete();
        }
    }

    private static long begun(Served served) throws Exception {
        try (Connection connection = served.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select begun_at from publication")) {
            row.next();
            return row.getTimestamp(1).getTime() * 1000;
        }
    }

    private static void done(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(String.join(" ", new ArrayList<>(List.of(command))) + " failed:\n" + said);
    }
}
