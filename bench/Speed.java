import java.io.IOException;
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
import java.util.TreeMap;

/// How many letters a second leave, beside other programs, all in one run and into the same journaling mail server:
/// `java -cp target/askfirst.jar bench/Speed.java [--parts clients] [--connections 1,4,16] [--mails 10000]
/// [--readers 1000000] [--delay 0] [--postgres JDBC-ADDRESS]`.
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
    /// With it Askfirst's mail, text and HTML, has about 20 KB; the others' is made as long.
    private static final String PARAGRAPH =
            "It rained for three weeks, and the wall that we built from what was left of the old barn stands all the same.\n\n";

    private final Map<String, String> options;
    private final Optional<String> postgres;
    private final Path work;
    private final Path text;
    private final Path html;

    private Speed(Map<String, String> options, Path work) throws IOException {
        this.options = options;
        this.postgres = Optional.of(options.get("--postgres")).filter(it -> !it.isEmpty());
        this.work = work;
        this.text = Files.writeString(work.resolve("letter.txt"), "Dear NAME,\n\n" + PARAGRAPH.repeat(55));
        this.html = Files.writeString(
                work.resolve("letter.html"),
                "<!doctype html><html><body><p>Dear NAME,</p>"
                        + ("<p style=\"margin:0 0 16px\">" + PARAGRAPH.strip() + "</p>\n").repeat(75)
                        + "</body></html>");
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of(
                "--parts", "clients", "--connections", "1,4,16", "--mails", "10000", "--readers", "1000000",
                "--delay", "0", "--postgres", ""));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Path work = Files.createTempDirectory("askfirst-speed");
        Speed bench = new Speed(options, work);
        List<String> parts = List.of(options.get("--parts").split(","));
        if (parts.contains("clients")) bench.clients();
        if (parts.contains("million")) bench.million();
        done(work, "rm", "-rf", work.toString());
    }

    /// What the mail server saw of one client.
    ///
    /// @param mails    that it took
    /// @param kilobytes of one mail
    /// @param rate     a second, over the second half of them, because the first warms up
    /// @param sinkCpu  microseconds of the server's own for each
    private record Seen(int mails, double kilobytes, double rate, double sinkCpu) {}

    private interface Client {
        void send(int port, int count, int connections) throws Exception;
    }

    private void clients() throws Exception {
        done(work, "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", work.toString(), nodemailer());
        Files.copy(BENCH.resolve("speed/pool.mjs"), work.resolve("pool.mjs"));
        int mails = Integer.parseInt(options.get("--mails"));
        System.out.printf("%n| connections | client | mails | KB each | a second | ÷ smtp-source | ÷ nodemailer | µs CPU of the "
                + "sink each |%n|---|---|---|---|---|---|---|---|%n");
        for (String word : options.get("--connections").split(",")) {
            int connections = Integer.parseInt(word);
            Seen source = seen(this::smtpSource, mails, connections);
            Seen node = seen(this::nodemailer, mails / 5, connections);
            row(connections, "smtp-source", source, source, node);
            row(connections, "nodemailer, pool", node, source, node);
            row(connections, "Angus Mail, `MimeMessage` per reader", seen(this::angus, mails / 2, connections), source, node);
            row(connections, "Askfirst on H2", seen(askfirst(Optional.empty()), mails, connections), source, node);
            if (postgres.isPresent())
                row(connections, "Askfirst on PostgreSQL", seen(askfirst(postgres), mails, connections), source, node);
        }
    }

    private static void row(int connections, String client, Seen seen, Seen source, Seen node) {
        System.out.printf(
                "| %d | %s | %,d | %.1f | **%,.0f** | %.2f | %.1f | %.0f |%n",
                connections,
                client,
                seen.mails(),
                seen.kilobytes(),
                seen.rate(),
                seen.rate() / source.rate(),
                seen.rate() / node.rate(),
                seen.sinkCpu());
    }

    private Seen seen(Client client, int count, int connections) throws Exception {
        Path journal = work.resolve("journal");
        try (Sink sink = Sink.start(journal, "--delay", options.get("--delay"), "--offer", "PIPELINING")) {
            // so that it is warm for everybody
            smtpSource(sink.port(), 3000, 4);
            int before = sink.mails();
            double cpu = sink.cpuSeconds();
            client.send(sink.port(), count, connections);
            List<Sink.Line> mails = sink.lines().stream().filter(Sink.Line::isMail).skip(before).toList();
            double sinkCpu = (sink.cpuSeconds() - cpu) * 1e6 / mails.size();
            int half = mails.size() / 2;
            double seconds = (mails.getLast().micros() - mails.get(half).micros()) / 1e6;
            return new Seen(
                    mails.size(), mails.getLast().bytes() / 1000.0, (mails.size() - 1 - half) / seconds, sinkCpu);
        }
    }

    /// A text made before, the same for everybody.
    private void smtpSource(int port, int count, int connections) throws Exception {
        Path mail = work.resolve("mail.eml");
        String head = "From: anna@example.org\nTo: reader@example.com\nSubject: The letter\nMessage-ID: <1@example.org>\n\n";
        Files.writeString(mail, head + Files.readString(text) + Files.readString(html));
        done(
                work, "smtp-source", "-d", "-s", "" + connections, "-m", "" + count, "-F", mail.toString(), "-f",
                "anna@example.org", "-t", "reader@example.com", "inet:127.0.0.1:" + port);
    }

    private void nodemailer(int port, int count, int connections) throws Exception {
        done(work, "node", "pool.mjs", "" + port, "" + count, "" + connections, text.toString(), html.toString());
    }

    private void angus(int port, int count, int connections) throws Exception {
        done(
                work, JAVA, "-cp", BENCH.resolveSibling("target/lib") + "/*", BENCH.resolve("AngusLoop.java").toString(),
                "" + port, "" + count, "" + connections, text.toString(), html.toString());
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
            while (!served.isSent("letter")) Thread.sleep(1000);
            served.stop();
            served.delete();
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
