import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Asks, confirms and attacks a served newsletter, beside nginx serving a file of the same size:
/// `java bench/Storm.java [--parts speed,flood,stuck] [--databases h2,postgres] [--seconds 20] [--connections 32]`.
///
/// Everything listens on loopback, on this machine's processors, together with this program that asks. Wants `nginx`,
/// and Debian's `postgresql` for that database; stops what it started.
public final class Storm implements AutoCloseable {
    private static final Path BENCH = Path.of(Storm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .getParent();
    private static final String ASKFIRST = BENCH.resolveSibling("askfirst").toString();
    private static final int STUCK = 2_000;
    private static final int FLOOD = 10_000;
    private static final Pattern CONFIRM = Pattern.compile("/confirm/([\\w-]{43})");

    private final Path work;
    private final int seconds;
    private final int connections;
    private final List<Process> started = new ArrayList<>();
    private int homes;

    private Storm(Path work, int seconds, int connections) {
        this.work = work;
        this.seconds = seconds;
        this.connections = connections;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of(
                "--parts", "speed,flood,stuck", "--databases", "h2,postgres", "--seconds", "20", "--connections", "32"));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Path work = Files.createTempDirectory("askfirst-storm");
        List<String> parts = List.of(options.get("--parts").split(","));
        try (Storm storm = new Storm(
                work, Integer.parseInt(options.get("--seconds")), Integer.parseInt(options.get("--connections")))) {
            storm.introduce();
            for (String database : options.get("--databases").split(",")) {
                if (parts.contains("speed")) storm.speed(database);
                if (parts.contains("flood")) storm.flood(database);
                if (parts.contains("stuck")) storm.stuck(database);
            }
        }
        said("rm", "-rf", work.toString());
    }

    // ---- what is measured

    private void introduce() throws Exception {
        said(ASKFIRST, "--help"); // builds where missing
        System.out.printf(
                "%s, %d processors, %d connections, load averages before: %s%n",
                said("uname", "-srm"),
                Runtime.getRuntime().availableProcessors(),
                connections,
                said("cat", "/proc/loadavg"));
        System.out.printf(
                "%n| database | what | answered | a second | p50 ms | p99 ms | worst ms | CPU ms each | other |%n%s%n",
                "|---|---|---|---|---|---|---|---|---|");
    }

    /// Sign-ups and yeses with the ceilings raised, and a file of the same size from nginx in between.
    private void speed(String database) throws Exception {
        Server server = serve(database, RAISED);
        AtomicInteger next = new AtomicInteger();
        IntFunction<byte[]> ask = i -> subscribe("reader" + next.incrementAndGet() + "@example.com");
        during(server, seconds / 2, ask); // warms up
        Nginx nginx = nginx(server);
        Figures asks = during(server, seconds, ask);
        row(database, "`POST /subscribe`", asks, grown(server.home(), next.get()));
        row(database, "a file of nginx", during(nginx, Math.max(2, seconds / 4), i -> get("/page.html")));
        int asked = next.get();
        double mailing = untilMailed(server, Math.min(asked, 5_000));
        List<String> tokens = tokens(server.home(), 5_000);
        row(database, "`POST /confirm/…`", times(server, tokens.size(), i -> post("/confirm/" + tokens.get(i), "")));
        row(database, "`GET /subscribe`", during(server, Math.max(2, seconds / 4), i -> get("/subscribe")));
        System.out.printf("| %s | mails written by the worker | | %.0f | | | | | |%n", database, mailing);
        stop(server.process());
        stop(nginx.process());
    }

    /// 10,000 posts from one network for nine addresses, then for 10,000, with the ceilings as they come.
    private void flood(String database) throws Exception {
        for (int addresses : new int[] {9, FLOOD}) {
            Server server = serve(database, Map.of());
            during(server, seconds / 4, i -> get("/subscribe"));
            Figures figures =
                    times(server, FLOOD, i -> subscribe("victim" + i % addresses + "@example.com"));
            Answer normal = new Connection(server.port(), "127.0.99.1").ask(subscribe("normal@example.com"));
            Thread.sleep(5_000);
            row(database, FLOOD + " posts for " + addresses + " addresses", figures, "%d mails; a reader from elsewhere: %d"
                    .formatted(mails(server.home()).size(), normal.status()));
            stop(server.process());
        }
    }

    /// 2,000 connections that ask half a question, drip it, or read no answer; and readers between them.
    private void stuck(String database) throws Exception {
        Server server = serve(database, RAISED);
        during(server, seconds / 4, i -> get("/"));
        row(database, "`GET /`, nobody stuck", during(server, seconds / 4, i -> get("/")));
        long begin = System.nanoTime();
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < STUCK; i++) sockets.add(stuckSocket(server, i));
        AtomicInteger closed = new AtomicInteger();
        AtomicInteger lastClosed = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < STUCK; i++) {
                Socket socket = sockets.get(i);
                boolean drips = i % 2 == 1;
                threads.submit(() -> {
                    if (waitForEnd(socket, drips)) closed.incrementAndGet();
                    lastClosed.accumulateAndGet((int) ((System.nanoTime() - begin) / 1_000_000), Math::max);
                    return null;
                });
            }
            row(database, "`GET /` beside " + STUCK + " stuck", during(server, 10, i -> get("/")));
        }
        System.out.printf("| %s | stuck connections closed | %d of %d | | | | | | the last after %.1f s |%n",
                database, closed.get(), STUCK, lastClosed.get() / 1e3);
        stop(server.process());
    }

    private static Socket stuckSocket(Server server, int i) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()), 5_000);
        String half = i % 4 < 2
                ? "POST /subscribe HTTP/1.1\r\nHost: localhost\r\nX-Half: "
                : "POST /subscribe HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 1000\r\n\r\naddress=";
        socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// Whether the other side hung up within 40 seconds.
    private static boolean waitForEnd(Socket socket, boolean drips) {
        try (socket) {
            socket.setSoTimeout(drips ? 1_000 : 40_000);
            for (int second = 0; second < 40; second++) {
                try {
                    if (drips) socket.getOutputStream().write('x');
                    while (socket.getInputStream().read() >= 0) {}
                    return true;
                } catch (SocketTimeoutException stillOpen) {
                    if (!drips) return false;
                }
            }
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    // ---- how it is asked

    private sealed interface Target {
        Process process();

        int port();
    }

    private record Server(Process process, Path home, int port) implements Target {}

    private record Nginx(Process process, int port) implements Target {}

    private record Answer(int status, int bytes) {}

    /// What came of asking: how long each answer took, how much processor time the asked process spent (its worker's
    /// too, not its database's), and how often each status came.
    private record Figures(long[] nanos, double seconds, double cpu, Map<Integer, Integer> statuses) {
        double at(double quantile) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * quantile)] / 1e6;
        }
    }

    private Figures during(Target target, double seconds, IntFunction<byte[]> request) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return ask(target, i -> System.nanoTime() < end, request);
    }

    private Figures times(Target target, int count, IntFunction<byte[]> request) throws Exception {
        return ask(target, i -> i < count, request);
    }

    private interface Going {
        boolean on(int i);
    }

    /// Each connection asks again as soon as it has its answer.
    private Figures ask(Target target, Going going, IntFunction<byte[]> request) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Map<Integer, Integer> statuses = new TreeMap<>();
        double cpuBefore = cpu(target.process());
        long begin = System.nanoTime();
        List<Future<long[]>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int c = 0; c < connections; c++)
                all.add(threads.submit((Callable<long[]>) () -> {
                    long[] took = new long[1 << 10];
                    int n = 0;
                    try (Connection connection = new Connection(target.port(), "127.0.0.1")) {
                        for (int i = next.getAndIncrement(); going.on(i); i = next.getAndIncrement()) {
                            byte[] bytes = request.apply(i);
                            long start = System.nanoTime();
                            Answer answer = connection.ask(bytes);
                            if (n == took.length) took = Arrays.copyOf(took, 2 * n);
                            took[n++] = System.nanoTime() - start;
                            synchronized (statuses) {
                                statuses.merge(answer.status(), 1, Integer::sum);
                            }
                        }
                    }
                    return Arrays.copyOf(took, n);
                }));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = cpu(target.process()) - cpuBefore;
        List<long[]> parts = new ArrayList<>();
        for (Future<long[]> each : all) parts.add(each.get());
        return new Figures(parts.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds, cpu, statuses);
    }

    /// nginx works in a child.
    private static double cpu(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(it -> it.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0))
                .sum();
    }

    /// A kept connection, opened anew when the other side closed it.
    private static final class Connection implements AutoCloseable {
        private final int port;
        private final String from;
        private Socket socket;
        private InputStream in;

        Connection(int port, String from) throws IOException {
            this.port = port;
            this.from = from;
            open();
        }

        private void open() throws IOException {
            socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }

        Answer ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().substring(9, 12));
            int length = 0;
            boolean closes = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) length = Integer.parseInt(lower.substring(15).strip());
                closes |= lower.startsWith("connection:") && lower.contains("close");
            }
            in.skipNBytes(length);
            if (closes) {
                socket.close();
                open();
            }
            return new Answer(status, length);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(80);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) throw new IOException("hung up after: " + line);
                if (c != '\r') line.append((char) c);
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static byte[] subscribe(String address) {
        return post("/subscribe", "address=" + address.replace("@", "%40"));
    }

    private static byte[] post(String path, String form) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nReferer: http://localhost/\r\n"
                        + "Accept-Language: en-GB,en;q=0.8\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + form.length() + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static void row(String database, String what, Figures figures) {
        row(database, what, figures, "");
    }

    private static void row(String database, String what, Figures figures, String other) {
        System.out.printf(
                "| %s | %s | %s | %,.0f | %.1f | %.1f | %.0f | %.2f | %s |%n",
                database,
                what,
                figures.statuses(),
                figures.nanos().length / figures.seconds(),
                figures.at(0.5),
                figures.at(0.99),
                figures.at(1),
                figures.cpu() * 1e3 / figures.nanos().length,
                other);
    }

    // ---- what is served, and from where

    private static final Map<String, String> RAISED = Map.of(
            "ASKFIRST_CEILING_HOUR", "1000000000",
            "ASKFIRST_CEILING_DAY", "1000000000",
            "ASKFIRST_CEILING_NETWORK_HOUR", "1000000000",
            "ASKFIRST_CEILING_NETWORK_DAY", "1000000000");

    private Server serve(String database, Map<String, String> settings) throws Exception {
        Path home = work.resolve("home" + ++homes);
        said(ASKFIRST, "init", home.toString(), "--yes");
        int port = freePort();
        List<String> command = List.of(ASKFIRST, "serve", "--home", home.toString(), "--port", "" + port);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(work.resolve("serve" + homes + ".log").toFile());
        builder.environment().putAll(settings);
        if (database.equals("postgres")) builder.environment().put("ASKFIRST_DATABASE", postgres());
        Process process = builder.start();
        started.add(process);
        Server server = new Server(process, home, port);
        awaitAnswer(server);
        return server;
    }

    private static void awaitAnswer(Target target) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            try (Connection connection = new Connection(target.port(), "127.0.0.1")) {
                connection.ask(get("/"));
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nothing answers at port " + target.port());
    }

    /// One worker, no log, the file a page as long as the sign-up's answer.
    private Nginx nginx(Server server) throws Exception {
        int bytes;
        try (Connection connection = new Connection(server.port(), "127.0.0.1")) {
            bytes = connection.ask(get("/subscribe")).bytes();
        }
        Path folder = Files.createDirectories(work.resolve("nginx" + homes));
        said("chmod", "-R", "a+rX", work.toString());
        Files.writeString(folder.resolve("page.html"), "x".repeat(bytes));
        int port = freePort();
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off; keepalive_requests 1000000; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(folder, port));
        Process process = new ProcessBuilder("nginx", "-c", folder + "/nginx.conf", "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        started.add(process);
        Nginx nginx = new Nginx(process, port);
        awaitAnswer(nginx);
        return nginx;
    }

    /// A fresh cluster as it comes, with fsync; the server refuses to be root.
    private String postgres() throws Exception {
        Path programs = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.list(programs)) {
            programs = versions.max(Path::compareTo).orElseThrow().resolve("bin");
        }
        Path folder = Files.createDirectory(work.resolve("postgres" + homes));
        List<String> as = said("id", "-u").equals("0") ? List.of("runuser", "-u", "postgres", "--") : List.of();
        if (!as.isEmpty()) {
            said("chmod", "a+rx", work.toString());
            said("chown", "postgres", folder.toString());
        }
        String data = folder.resolve("data").toString();
        said(plus(as, programs + "/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"));
        int port = freePort();
        Process process = new ProcessBuilder(plus(
                        as, programs + "/postgres", "-D", data, "-p", "" + port, "-c", "listen_addresses=127.0.0.1", "-c",
                        "unix_socket_directories="))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("postgres" + homes + ".log").toFile())
                .start();
        started.add(process);
        awaitPort(port);
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    private static void awaitPort(int port) throws Exception {
        for (int i = 0; i < 400; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                Thread.sleep(1_000); // because it listens a moment before it serves
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nothing listens at port " + port);
    }

    private static String grown(Path home, int asks) throws IOException {
        Path embedded = home.resolve("data/askfirst.mv.db");
        return Files.exists(embedded) ? "%d MB of database after %d".formatted(Files.size(embedded) >> 20, asks) : "";
    }

    private double untilMailed(Server server, int count) throws Exception {
        int before = mails(server.home()).size();
        long begin = System.nanoTime();
        for (int i = 0; i < 300 && mails(server.home()).size() < Math.max(count, before + 1_000); i++) Thread.sleep(200);
        return (mails(server.home()).size() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    private static List<Path> mails(Path home) throws IOException {
        Path folder = home.resolve("data/mail");
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static List<String> tokens(Path home, int most) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (Path mail : mails(home)) {
            if (tokens.size() == most) break;
            String text = Files.readString(mail).replace("=\r\n", "").replace("=3D", "=");
            Matcher link = CONFIRM.matcher(text);
            if (link.find()) tokens.add(link.group(1));
        }
        return tokens;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String[] plus(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed: " + said);
        return said;
    }

    private void stop(Process process) throws Exception {
        process.destroy();
        if (!process.waitFor(40, java.util.concurrent.TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        started.remove(process);
    }

    /// The youngest first: a server before its database.
    @Override
    public void close() throws Exception {
        for (Process process : List.copyOf(started.reversed())) stop(process);
    }
}
