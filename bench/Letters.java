import askfirst.database.Database;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.invitation.ChooseResult;
import askfirst.invitation.InvitedFile;
import askfirst.invitation.NewRound;
import askfirst.invitation.Outbox;
import askfirst.invitation.Rounds;
import askfirst.invitation.Route;
import askfirst.mail.EmailAddress;
import askfirst.mail.MailTransport;
import askfirst.mail.SendResult;
import askfirst.mail.Sender;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.Theme;
import askfirst.visit.Visit;
import askfirst.visit.VisitResult;
import askfirst.web.PublicServer;
import askfirst.web.Serving;
import askfirst.web.StartResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// Kills a serving process again and again while it sends letters slowly through the author's mailbox, and compares
/// what it says of each with the mail server's journal: `java -cp target/askfirst.jar bench/Letters.java [--kills 40]
/// [--letters 400] [--postgres JDBC-ADDRESS] [--seed 1]`.
///
/// Each process lives through one working day, of which it sees some minutes: its clock goes three hundred times as
/// fast as ours. That clock is handed over in code, by the `serve` below; no setting makes a real one hurry.
public final class Letters {
    private static final int TIMES = 300;
    private static final int A_DAY = 20;
    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2030, 1, 7, 9, 1, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final Site SITE = new Site(
            "Letters",
            "Anna Berg",
            "Now and then",
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"),
            URI.create("https://letters.example/"),
            URI.create("https://letters.example/"),
            "about once a month",
            Optional.of("Hill Street 1, 12345 Town"),
            Optional.of("anna@letters.example"),
            "classic",
            List.of(),
            Site.Typography.PLAIN);
    private static final Sender SENDER = new Sender("Anna Berg", new EmailAddress("anna@letters.example"));

    private final Path home;
    private final Optional<PostgresAccount> postgres;
    private final Journal journal;
    private final Random random;
    private ZonedDateTime day = MONDAY;

    private Letters(Path home, Optional<PostgresAccount> postgres, Journal journal, Random random) {
        this.home = home;
        this.postgres = postgres;
        this.journal = journal;
        this.random = random;
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        if (args.length > 0 && args[0].equals("serve")) {
            serve(args);
            return;
        }
        Map<String, String> options = new TreeMap<>(
                Map.of("--kills", "40", "--letters", "400", "--postgres", "", "--seed", "1"));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Random random = new Random(Long.parseLong(options.get("--seed")));
        Path home = Files.createTempDirectory("askfirst-letters");
        Files.createDirectories(home.resolve("site-content/issues"));
        Letters run = new Letters(home, database(options.get("--postgres")), Journal.open(random), random);
        int letters = Integer.parseInt(options.get("--letters"));
        run.write(letters);
        int kills = 0;
        while (kills < Integer.parseInt(options.get("--kills")) && run.waiting() > 0) {
            run.untilKilled();
            kills++;
        }
        run.settle();
        run.report(letters, kills);
        run.journal.socket.close();
    }

    /// With a schema of its own.
    private static Optional<PostgresAccount> database(String url) throws SQLException {
        if (url.isEmpty()) return Optional.empty();
        String schema = "letters" + System.currentTimeMillis();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
        return Optional.of(new PostgresAccount(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, Optional.empty(), Optional.empty()));
    }

    /// What is killed: home, mail server's port, when the day begins, and the database's address if it has one.
    private static void serve(String[] args) throws Exception {
        Optional<PostgresAccount> postgres = args.length < 5
                ? Optional.empty()
                : Optional.of(new PostgresAccount(args[4], Optional.empty(), Optional.empty()));
        var serving = new Serving(
                new Home(Path.of(args[1])),
                SITE,
                Theme.classic(SITE),
                settings(Integer.parseInt(args[2]), postgres),
                new Serving.Ports("127.0.0.1", 0, 0),
                new Hurrying(Instant.now(), Instant.parse(args[3])));
        if (!(PublicServer.open(serving) instanceof StartResult.Ready(var opening)))
            throw new IllegalStateException("did not start");
        opening.start();
        System.out.println("serving");
        Thread.currentThread().join();
    }

    private static Settings settings(int port, Optional<PostgresAccount> postgres) {
        return new Settings(
                postgres.map(it -> new Settings.DatabaseAccount(it.url(), it.user(), it.password())),
                Optional.empty(),
                Optional.of(new Settings.MailAccount(
                        "127.0.0.1", port, Optional.empty(), Optional.empty(), Settings.Tls.NONE)),
                Settings.Ceilings.SHIPPED,
                List.of());
    }

    private static final class Hurrying extends Clock {
        private final Instant begun;
        private final Instant from;

        private Hurrying(Instant begun, Instant from) {
            this.begun = begun;
            this.from = from;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return from.plus(Duration.between(begun, Instant.now()).multipliedBy(TIMES));
        }
    }

    /// Chosen, drafted, opened and approved one by one, as the author does it.
    private void write(int letters) throws Exception {
        Clock before = Clock.fixed(MONDAY.minusDays(1).toInstant(), ZoneOffset.UTC);
        MailTransport none = mail -> new SendResult.TryLater(0);
        Home folder = new Home(home);
        Settings settings = settings(journal.socket.getLocalPort(), postgres);
        var opened = Visit.open(
                folder.data(),
                postgres,
                before,
                folder,
                SITE,
                Theme.classic(SITE),
                settings,
                settings.ceilings(),
                SENDER,
                InvitedFile.in(folder.data()),
                none);
        if (!(opened instanceof VisitResult.Opened(Visit visit))) throw new IllegalStateException("in use");
        try (visit) {
            Outbox outbox = visit.room(Outbox.class);
            List<UUID> chosen = new ArrayList<>();
            try (Connection connection = connect(visit.room(Database.class))) {
                for (int i = 0; i < letters; i++) person(connection, i);
            }
            for (int i = 0; i < letters; i++)
                if (outbox.choose(new UUID(1, i)) instanceof ChooseResult.Chosen(UUID id)) chosen.add(id);
            visit.room(Rounds.class)
                    .begin(new NewRound("Bench", "A letter", "Hello {{first}}, {{personal_link}} May I?"), chosen);
            for (UUID id : chosen) outbox.approve(id, outbox.open(id).orElseThrow().version(), Route.MAIL);
        }
        if (states().values().stream().filter("APPROVED"::equals).count() != letters)
            throw new IllegalStateException("not all are approved");
    }

    private static void person(Connection connection, int i) throws SQLException {
        String address = "p" + i + "@example.com";
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into connection (id, profile, first, last, company, position, address, recipient,"
                    + " note, reason, asked_by, added_at, changed_at) values ('" + new UUID(1, i) + "', 'p" + i
                    + "', 'Ines', 'Person " + i + "', '', '', '" + address + "', '" + address + "', '', 'we met',"
                    + " 'UNKNOWN', timestamp '2026-11-01 00:00:00', timestamp '2026-11-01 00:00:00')");
        }
    }

    private void untilKilled() throws Exception {
        Process process = launch();
        int enough = journal.taken().size() + random.nextInt(A_DAY - 1);
        while (journal.taken().size() < enough && waiting() > 0) Thread.sleep(20);
        Thread.sleep(random.nextInt(500));
        process.destroyForcibly().waitFor();
    }

    /// Day after day, until there is nothing left to send.
    private void settle() throws Exception {
        while (waiting() > 0) {
            Process process = launch();
            int before = journal.taken().size();
            for (int i = 0; i < 60 && waiting() > 0 && journal.taken().size() < before + A_DAY; i++) Thread.sleep(500);
            Thread.sleep(1_000);
            process.destroy();
            process.waitFor();
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Path.of(Letters.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                        .toString(),
                "serve",
                home.toString(),
                String.valueOf(journal.socket.getLocalPort()),
                day.toInstant().toString()));
        postgres.ifPresent(account -> command.add(account.url()));
        day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        Process process =
                new ProcessBuilder(command).redirectError(home.resolve("errors.txt").toFile()).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (String line = out.readLine(); line != null; line = out.readLine()) if (line.equals("serving")) return process;
        throw new IOException("did not start:\n" + Files.readString(home.resolve("errors.txt")));
    }

    private long waiting() throws SQLException {
        return states().values().stream().filter("APPROVED"::equals).count();
    }

    /// Where the letter to each address stands.
    private Map<String, String> states() throws SQLException {
        Map<String, String> states = new HashMap<>();
        if (!(Database.visit(home.resolve("data"), postgres) instanceof OpenResult.Opened(Database database)))
            throw new IllegalStateException("in use");
        try (database;
                Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select c.address, i.state from invitation i join connection c on c.id = i.connection_id")) {
            while (rows.next()) states.put(rows.getString(1), rows.getString(2));
        }
        return states;
    }

    private static Connection connect(Database database) throws SQLException {
        Map<String, Object> access = database.properties();
        return DriverManager.getConnection(
                (String) access.get("datasources.default.url"),
                (String) access.get("datasources.default.username"),
                (String) access.get("datasources.default.password"));
    }

    private void report(int letters, int kills) throws SQLException {
        Map<String, Integer> taken = new HashMap<>();
        for (String recipient : journal.taken()) taken.merge(recipient, 1, Integer::sum);
        Map<String, String> states = states();
        long dup = taken.values().stream().mapToInt(it -> it - 1).sum();
        long sent = count(states, "SENT");
        long unknown = count(states, "UNKNOWN");
        long falseSent = states.entrySet().stream()
                .filter(it -> it.getValue().equals("SENT") && !taken.containsKey(it.getKey()))
                .count();
        long hidden = taken.keySet().stream()
                .filter(it -> !List.of("SENT", "UNKNOWN").contains(states.get(it)))
                .count();
        long arrived = states.entrySet().stream()
                .filter(it -> it.getValue().equals("UNKNOWN") && taken.containsKey(it.getKey()))
                .count();
        System.out.printf(
                "%n| database | letters | kills | sent | unknown (of them arrived) | dup | lost | false sent | hidden |%n"
                        + "|---|---|---|---|---|---|---|---|---|%n");
        System.out.printf(
                "| %s | %d | %d | %d | %d (%d) | %d | %d | %d | %d |%n",
                postgres.isPresent() ? "PostgreSQL" : "embedded",
                letters,
                kills,
                sent,
                unknown,
                arrived,
                dup,
                letters - sent - unknown,
                falseSent,
                hidden);
    }

    private static long count(Map<String, String> states, String state) {
        return states.values().stream().filter(state::equals).count();
    }

    /// A mail server that takes everything, after moments of its own, and writes down to whom.
    private record Journal(ServerSocket socket, Random random, List<String> recipients) {
        static Journal open(Random random) throws IOException {
            Journal journal =
                    new Journal(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), random, new ArrayList<>());
            Thread.ofVirtual().start(journal::serve);
            return journal;
        }

        List<String> taken() {
            synchronized (recipients) {
                return List.copyOf(recipients);
            }
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> converse(client));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void converse(Socket client) {
            try (client) {
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                say(client, "220 here");
                String recipient = "";
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String verb = line.split("[ :]")[0].toLowerCase(Locale.ROOT);
                    if (verb.equals("rcpt")) recipient = line.replaceFirst("(?i)rcpt to:<([^>]*)>.*", "$1");
                    if (verb.equals("data")) {
                        say(client, "354 go on");
                        while (!in.readLine().equals(".")) {}
                        synchronized (recipients) {
                            recipients.add(recipient);
                        }
                    }
                    say(client, verb.equals("quit") ? "221 bye" : "250 ok");
                }
            } catch (IOException | NullPointerException hungUp) {
                // killed, as it should be
            }
        }

        private void say(Socket client, String answer) throws IOException {
            try {
                Thread.sleep(random.nextInt(60));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            OutputStream out = client.getOutputStream();
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
