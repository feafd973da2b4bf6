import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Interrupts the sending of a letter in every way there is, and compares what a journaling mail server took with what
/// the ledger says: `java -cp target/askfirst.jar bench/Sending.java [--parts crash,leave,term,two] [--kills 100]
/// [--minutes 60] [--readers 10000] [--connections 4] [--delay 1] [--postgres JDBC-ADDRESS] [--stopped SECONDS]
/// [--seed 1]`.
///
/// crash: `kill -9` at random moments, one in eight while it starts. leave: 1,000 stop while it is sent. term: SIGTERM.
/// two: two machines on one PostgreSQL, one of them stopped until its lease is over.
public final class Sending {
    private static final String TEXT = "It rained, and the wall stands. ".repeat(40) + "\n\nWrite to me: what did you build?\n";
    private static final int LEAVING = 1000;

    private final Map<String, String> options;
    private final Optional<String> postgres;
    private final String database;
    private final int readers;
    private final int connections;
    private final Random random;

    private Sending(Map<String, String> options) {
        this.options = options;
        this.postgres = Optional.of(options.get("--postgres")).filter(it -> !it.isEmpty());
        this.database = postgres.isPresent() ? "PostgreSQL" : "H2";
        this.readers = Integer.parseInt(options.get("--readers"));
        this.connections = Integer.parseInt(options.get("--connections"));
        this.random = new Random(Long.parseLong(options.get("--seed")));
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of(
                "--parts", "crash,leave,term,two", "--kills", "100", "--readers", "10000", "--connections", "4", "--delay",
                "1", "--postgres", "", "--stopped", "0", "--seed", "1"));
        options.put("--minutes", "60");
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Sending bench = new Sending(options);
        Oracle.head();
        for (String part : options.get("--parts").split(","))
            switch (part) {
                case "crash" -> bench.run(bench::crash);
                case "leave" -> bench.run(bench::leave);
                case "term" -> bench.run(bench::term);
                case "two" -> {
                    if (bench.postgres.isPresent()) bench.run(bench::two);
                }
                default -> throw new IllegalArgumentException(part);
            }
    }

    private interface Part {
        void play(Served served, Sink sink) throws Exception;
    }

    private void run(Part part) throws Exception {
        Path journal = java.nio.file.Files.createTempFile("sink", ".journal");
        try (Sink sink = Sink.start(journal, "--delay", options.get("--delay"), "--offer", "PIPELINING")) {
            Served served = Served.create(
                    postgres,
                    "mail: {host: 127.0.0.1, port: " + sink.port() + ", tls: none}\nsending: {connections: " + connections
                            + "}\n");
            served.mayMail();
            served.takeReaders(readers);
            served.publish("letter", TEXT);
            part.play(served, sink);
            served.delete();
        }
        java.nio.file.Files.delete(journal);
    }

    private void crash(Served served, Sink sink) throws Exception {
        int most = Integer.parseInt(options.get("--kills"));
        int kills = 0;
        served.askfirst("send", "letter", "--now");
        // so that on the average nine tenths are sent by the last kill
        int step = Math.max(1, (int) (1.8 * 8 / 7 * readers / most));
        long end = System.nanoTime() + Long.parseLong(options.get("--minutes")) * 60_000_000_000L;
        while (kills < most && sink.mails() < readers * 0.98 && System.nanoTime() < end) {
            served.launch();
            if (random.nextInt(8) == 0) Thread.sleep(random.nextInt(1500));
            else if (!await(served, sink, Math.min(readers, sink.mails() + 1 + random.nextInt(step)))) break;
            Thread.sleep(random.nextInt(20), random.nextInt(1_000_000));
            served.kill();
            kills++;
        }
        if (!served.isAlive()) served.launch();
        untilSent(served, sink, "letter");
        end(served, sink, kills + " × kill -9", "letter", Map.of(), connections * kills, "");
    }

    private void term(Served served, Sink sink) throws Exception {
        served.askfirst("send", "letter", "--now");
        int times = 0;
        double worst = 0;
        while (times < 10 && sink.mails() < readers * 0.9) {
            served.launch();
            await(served, sink, Math.min(readers, sink.mails() + 1 + random.nextInt(readers / 6)));
            long begun = System.nanoTime();
            served.stop();
            worst = Math.max(worst, (System.nanoTime() - begun) / 1e9);
            times++;
        }
        served.launch();
        untilSent(served, sink, "letter");
        end(served, sink, times + " × SIGTERM", "letter", Map.of(), 0, "the longest end took %.1f s".formatted(worst));
    }

    /// The links come from the letter before.
    private void leave(Served served, Sink sink) throws Exception {
        served.launch();
        served.answers();
        served.askfirst("send", "letter", "--now");
        untilSent(served, sink, "letter");
        Map<String, String> links = new HashMap<>();
        for (Sink.Line line : sink.lines()) if (line.isMail()) links.put(line.recipient(), line.stop());
        served.publish("second", TEXT);
        int before = sink.mails();
        int lines = sink.lines().size();
        served.askfirst("send", "second", "--now");
        while (sink.mails() == before) Thread.sleep(1);
        Map<String, Long> left = leave(served, links);
        int meanwhile = sink.mails() - before;
        untilSent(served, sink, "second");
        List<Sink.Line> second = sink.lines().subList(lines, sink.lines().size());
        long worst = 0;
        int after = 0;
        for (Sink.Line line : second) {
            if (!line.step().equals("dot")) continue;
            long lag = line.micros() - left.getOrDefault(line.recipient(), Long.MAX_VALUE);
            if (lag > 0) after++;
            worst = Math.max(worst, lag);
        }
        String other = "%,d stops while %,d mails left; %d of these readers had been claimed before and got it after, at most %d ms"
                .formatted(left.size(), meanwhile, after, worst / 1000);
        served.audit();
        served.stop();
        oracle(served, "second", second, left).row("1,000 stop", database, 0, other);
    }

    /// A thousand of them press, two at a time, as their mail programs do (RFC 8058).
    private Map<String, Long> leave(Served served, Map<String, String> links) throws Exception {
        List<String> leaving = new ArrayList<>(links.keySet());
        Collections.sort(leaving);
        Collections.shuffle(leaving, random);
        Map<String, Long> left = new ConcurrentHashMap<>();
        Thread[] threads = new Thread[2];
        for (int t = 0; t < threads.length; t++) {
            List<String> some = leaving.subList(t * LEAVING / threads.length, (t + 1) * LEAVING / threads.length);
            threads[t] = Thread.ofPlatform().start(() -> some.forEach(it -> press(served, it, links.get(it), left)));
        }
        for (Thread thread : threads) thread.join();
        return left;
    }

    private static void press(Served served, String reader, String link, Map<String, Long> left) {
        try {
            String path = link.replaceFirst("^https?://[^/]+", "");
            int status = served.post(path, "List-Unsubscribe=One-Click").statusCode();
            if (status != 200) throw new IllegalStateException("a stop was answered by " + status);
            left.put(reader, System.currentTimeMillis() * 1000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first is stopped in the middle; the second takes over; the first wakes up and goes on as if nothing had been.
    private void two(Served served, Sink sink) throws Exception {
        Served second = served.beside();
        served.askfirst("send", "letter", "--now");
        served.launch();
        await(served, sink, readers / 4);
        served.signal("STOP");
        int seconds = Integer.parseInt(options.get("--stopped"));
        int inHand = inHand(served);
        if (seconds == 0) endLease(served);
        second.launch();
        await(second, sink, readers / 2);
        if (seconds > 0) Thread.sleep(seconds * 1000L);
        untilQuiet(sink);
        served.signal("CONT");
        Thread.sleep(3000);
        untilSent(second, sink, "letter");
        second.stop();
        end(served, sink, "one of two stopped", "letter", Map.of(), connections, inHand + " rows were in its hand");
    }

    /// How many rows are claimed.
    private static int inHand(Served served) throws Exception {
        try (Connection database = served.database();
                Statement statement = database.createStatement()) {
            var found = statement.executeQuery(
                    "select count(*) from delivery where state = 'SENDING' and publication_id is not null");
            found.next();
            return found.getInt(1);
        }
    }

    /// As if twenty minutes had passed.
    private static void endLease(Served served) throws Exception {
        try (Connection database = served.database();
                Statement statement = database.createStatement()) {
            int leases = statement.executeUpdate("update lease set ends_at = now() - interval '1 second'");
            statement.executeUpdate("update lease_mark set ends_at = now() - interval '1 second'");
            if (leases != 1) throw new IllegalStateException(leases + " leases instead of the one of whoever is stopped");
        }
    }

    private void end(
            Served served, Sink sink, String what, String slug, Map<String, Long> left, int unknownMayBe, String other)
            throws Exception {
        served.audit();
        served.stop();
        oracle(served, slug, sink.lines(), left).row(what, database, unknownMayBe, other);
    }

    private Oracle oracle(Served served, String slug, List<Sink.Line> lines, Map<String, Long> left) throws Exception {
        try (Connection connection = served.database()) {
            return Oracle.of(connection, slug, readers, lines, left);
        }
    }

    /// @return false when no more came for twenty seconds: the rest is unknown, and is not sent again
    private static boolean await(Served served, Sink sink, int mails) throws Exception {
        int last = sink.mails();
        long since = System.nanoTime();
        for (int now = last; now < mails; now = sink.mails()) {
            if (!served.isAlive()) throw new IOException("it ended by itself");
            if (now > last) since = System.nanoTime();
            if (System.nanoTime() - since > 20_000_000_000L) return false;
            last = now;
            Thread.sleep(2);
        }
        return true;
    }

    private static void untilSent(Served served, Sink sink, String slug) throws Exception {
        do {
            untilQuiet(sink);
        } while (!served.isSent(slug));
    }

    private static void untilQuiet(Sink sink) throws Exception {
        int before = -1;
        for (int now = sink.mails(); now > before; now = sink.mails()) {
            before = now;
            Thread.sleep(1500);
        }
    }
}
