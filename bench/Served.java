import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A new newsletter in a temporary folder, served by a process of its own that may be killed and started again. Its
/// mails stay in its folder. Shared by `Durability.java`, `Answers.java` and
/// `AddressBook.java`.
final class Served {
    private static final Path CLONE = Path.of(Served.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .toAbsolutePath()
            .getParent()
            .getParent();
    private static final String ASKFIRST = CLONE.resolve("askfirst").toString();
    private static final Pattern WHERE = Pattern.compile("^Archive: +http://localhost:(\\d+)/");
    private static final Pattern LINK = Pattern.compile("/(confirm|stop)/([\\w-]{43})");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)");

    /// Without these nothing is mailed to readers.
    private static final String FOR_MAIL = """
            base-url: https://letters.example.org/
            postal-address: 1 Bench Street, 12345 Bench
            sender: anna@example.org
            """;

    private final Path home;
    private final Optional<String> postgres;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<Path> read = new HashSet<>();
    private Optional<String> javaOptions = Optional.empty();
    private Process process;
    private int port;

    private Served(Path home, Optional<String> postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /// What one mail leads to: `confirm` or `stop`, and the path that does it.
    record Mail(String to, String kind, String path) {}

    /// @param postgres the JDBC address of a database in which to make a schema, with user and password; empty means
    ///                 the embedded one
    /// @param settings more lines for `settings.yml`
    static Served create(Optional<String> postgres, String settings) throws Exception {
        Path home = Files.createTempDirectory("askfirst-bench").resolve("home");
        run(ASKFIRST, "init", home.toString(), "--yes");
        Optional<String> url = postgres;
        if (postgres.isPresent()) {
            String schema = "bench" + System.currentTimeMillis();
            try (Connection connection = DriverManager.getConnection(postgres.get());
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            }
            url = postgres.map(it -> it + (it.contains("?") ? "&" : "?") + "currentSchema=" + schema);
        }
        String database = url.map(it -> "database: " + it + "\n").orElse("");
        Files.writeString(home.resolve("settings.yml"), database + settings);
        home.resolve("settings.yml").toFile().setReadable(false, false);
        home.resolve("settings.yml").toFile().setReadable(true, true);
        return new Served(home, url);
    }

    /// A second machine for the same database, with the same key and the same letters.
    Served beside() throws Exception {
        Path second = home.resolveSibling("second");
        run("cp", "-r", home.toString(), second.toString());
        Files.deleteIfExists(second.resolve("data/sending"));
        return new Served(second, postgres);
    }

    /// A folder for whoever works on this newsletter, deleted with it.
    Path folder() {
        return home.getParent();
    }

    /// Says what has to be said before mail can go out.
    void mayMail() throws IOException {
        Path newsletter = home.resolve("site-content/newsletter.yml");
        Files.writeString(newsletter, Files.readString(newsletter) + FOR_MAIL);
    }

    /// Writes a letter into `site-content`, finished, and publishes everything.
    void publish(String slug, String text) throws Exception {
        String front = "---\ntitle: The letter " + slug + "\ndate: " + LocalDate.now().minusDays(1)
                + "\nsummary: Written to be sent.\n---\n\n";
        Files.writeString(home.resolve("site-content/issues/" + slug + ".md"), front + text);
        askfirst("publish");
    }

    /// Takes over so many readers of another tool, `reader0@example.com` and on, with the proof of their yes. Before it
    /// is served.
    void takeReaders(int count) throws Exception {
        Path list = home.resolveSibling("readers.csv");
        try (Writer out = Files.newBufferedWriter(list)) {
            out.write("address,date,source,wording,name\n");
            for (int i = 0; i < count; i++)
                out.write("reader" + i + "@example.com,2024-05-31T10:00:00Z,form on example.org,Send me the letter,Reader "
                        + i + "\n");
        }
        askfirst("readers", "import", list.toString());
    }

    /// Whether that letter is sent, as the author's command says.
    boolean isSent(String slug) throws Exception {
        return askfirst("sending", "show", slug, "--json").matches("(?s).*\"state\" ?: ?\"sent\".*");
    }

    /// Returns at once; [#answers] waits.
    void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ASKFIRST, "serve", "--home", home.toString(), "--port", "0", "--desk-port", "0")
                .redirectError(home.resolveSibling("errors.txt").toFile());
        javaOptions.ifPresent(it -> builder.environment().put("JDK_JAVA_OPTIONS", it));
        process = builder.start();
    }

    /// From the next launch on, how long each call of that method takes is recorded there, as `CLASS::METHOD`.
    void recording(Path file, String method) {
        javaOptions = Optional.of("-XX:StartFlightRecording:filename=" + file + ",method-trace=" + method);
    }

    /// Waits until it says where it listens.
    void answers() throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher where = WHERE.matcher(line);
            if (where.find()) {
                port = Integer.parseInt(where.group(1));
                return;
            }
        }
        throw new IOException("did not start:\n" + Files.readString(home.resolveSibling("errors.txt")));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// `STOP` or `CONT`.
    void signal(String name) throws Exception {
        run("kill", "-" + name, "" + process.pid());
    }

    /// The processor time it took so far, in seconds.
    double cpuSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /// SIGTERM, and waits for its end.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("does not stop");
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// The mails that came since this was asked last.
    List<Mail> newMails() throws IOException {
        Path folder = home.resolve("data/mail");
        if (!Files.isDirectory(folder)) return List.of();
        List<Mail> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".eml")).toList())
                if (read.add(file)) mail(Files.readString(file)).ifPresent(mails::add);
        }
        return mails;
    }

    /// The one that is in its folder.
    String onlyMail() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data/mail"))) {
            List<Path> mails = files.filter(it -> it.toString().endsWith(".eml")).toList();
            if (mails.size() != 1) throw new IOException(mails.size() + " mails");
            return Files.readString(mails.getFirst());
        }
    }

    /// The database, looked into from outside. The embedded one has to be stopped before.
    Connection database() throws SQLException {
        String embedded = "jdbc:h2:" + home.resolve("data/askfirst")
                + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        return postgres.isPresent()
                ? DriverManager.getConnection(postgres.get())
                : DriverManager.getConnection(embedded, "askfirst", "");
    }

    /// Fails when a reader's yes is missing.
    void audit() throws Exception {
        askfirst("audit");
    }

    /// One of the author's commands, beside what is served.
    String askfirst(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(ASKFIRST));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        return run(command.toArray(String[]::new));
    }

    /// The largest resident set the serving process ever had.
    long peakMegabytes() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        if (!peak.find()) throw new IOException("no VmHWM");
        return Long.parseLong(peak.group(1)) / 1000;
    }

    void delete() throws Exception {
        run("rm", "-rf", home.getParent().toString());
    }

    /// None when it has no link: the author's own mail about a flood.
    private static Optional<Mail> mail(String eml) {
        String text = eml.replace("=\r\n", "");
        Matcher to = TO.matcher(text);
        Matcher link = LINK.matcher(text);
        if (!to.find() || !link.find()) return Optional.empty();
        return Optional.of(new Mail(to.group(1), link.group(1), link.group()));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed:\n" + said);
        return said;
    }
}
