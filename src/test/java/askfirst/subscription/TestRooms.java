package askfirst.subscription;

import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.database.TestTables;
import askfirst.delivery.AttemptFile;
import askfirst.delivery.BegunFiles;
import askfirst.delivery.Deliveries;
import askfirst.delivery.SendLog;
import askfirst.live.LiveFile;
import askfirst.mail.EmailAddress;
import askfirst.mail.Mail;
import askfirst.mail.MailFolder;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import askfirst.mail.Sender;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.suppression.InvitedFile;
import askfirst.suppression.NeverFile;
import askfirst.suppression.Suppressions;
import askfirst.theme.Theme;
import askfirst.token.SecretKey;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything below the doors on a fresh database, with a clock that stands still and a mailbox instead of a server.
public final class TestRooms implements AutoCloseable, ReaderActs, AuthorActs {
    public static final Site SITE = new Site(
            "Letters & more",
            "Anna Berg",
            "Now and then",
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"),
            URI.create("http://localhost:8080/"),
            URI.create("http://localhost:8080/"),
            "about once a month",
            Optional.of("Anna Berg, Hill Street 1, 12345 Town"),
            Optional.of("anna@example.org"),
            "classic",
            List.of(),
            Site.Typography.PLAIN);
    public static final Sender SENDER = new Sender("Anna Berg", new EmailAddress("anna@example.org"));

    public static final Settings.Ceilings NO_CEILINGS = new Settings.Ceilings(
            new Settings.Ceiling(1_000_000_000, 1_000_000_000), new Settings.Ceiling(1_000_000_000, 1_000_000_000));

    /// Besides what `settings.yml` says.
    public static final Map<String, String> WITHOUT_ACCOUNT = Map.of();
    static final Map<String, String> WITH_ACCOUNT = Map.of("ASKFIRST_MAIL_HOST", "mail.example.org");

    private final TestPost post = new TestPost();
    public final TestClock clock;
    public final List<Mail> mails = post.mails;
    /// Of issues, as they left.
    public final List<Outgoing> copies = post.copies;
    public final Subscriptions subscriptions;
    public final Deliveries deliveries;
    public final Suppressions suppressions;

    private final Path data;
    private final Database database;
    private final TestTables tables;
    private final ApplicationContext rooms;

    public TestRooms(Engine engine, Path data) {
        this(engine, data, SITE);
    }

    public TestRooms(Engine engine, Path data, Site site) {
        this(engine, data, site, NO_CEILINGS);
    }

    public TestRooms(Engine engine, Path data, Site site, Settings.Ceilings ceilings) {
        this(
                engine.fresh(data),
                data,
                site,
                ceilings,
                WITH_ACCOUNT,
                new TestClock(Instant.parse("2026-11-30T08:00:00Z")));
    }

    /// As a later process finds them.
    TestRooms(
            Database database,
            Path data,
            Site site,
            Settings.Ceilings ceilings,
            Map<String, String> environment,
            TestClock clock) {
        this.data = data;
        this.database = database;
        this.tables = new TestTables(database);
        this.clock = clock;
        rooms = Rooms.open(
                database,
                clock,
                Map.of(),
                List.of(
                        post,
                        SENDER,
                        site,
                        Theme.classic(site),
                        ceilings,
                        SecretKey.in(data),
                        NeverFile.in(data),
                        InvitedFile.in(data),
                        AttemptFile.in(data),
                        LiveFile.in(data),
                        BegunFiles.in(data),
                        new Home(data),
                        Settings.read(new Home(data), environment, new Problems()),
                        SendLog.in(data),
                        new MailFolder(data.resolve("mail"))));
        subscriptions = rooms.getBean(Subscriptions.class);
        deliveries = rooms.getBean(Deliveries.class);
        suppressions = rooms.getBean(Suppressions.class);
    }

    /// What the server says to a copy of an issue.
    public void everyCopy(Function<Outgoing, SendResult> says) {
        post.everyCopy(says);
    }

    @Override
    public <T> T bean(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public TestPost post() {
        return post;
    }

    /// The same folder and database, found by the next process.
    public TestRooms again() {
        return again(WITH_ACCOUNT);
    }

    /// The same in another environment.
    public TestRooms again(Map<String, String> environment) {
        rooms.close();
        return new TestRooms(database, data, SITE, NO_CEILINGS, environment, clock);
    }

    /// Another instance on the same PostgreSQL, with the same key and settings in a folder of its own.
    public TestRooms beside(Path folder) throws IOException {
        for (String file : List.of("key", "settings.yml")) Files.copy(data.resolve(file), folder.resolve(file));
        String url = String.valueOf(database.properties().get("datasources.default.url"));
        PostgresAccount account = new PostgresAccount(url, Optional.empty(), Optional.empty());
        return new TestRooms(Engine.open(folder, Optional.of(account)), folder, SITE, NO_CEILINGS, WITH_ACCOUNT, clock);
    }

    /// What happens while a mail is on its way.
    public void meanwhile(Runnable event) {
        post.meanwhile(event);
    }

    public void everyMailNow(SendResult result) {
        post.everyMailNow(result);
    }

    public static EmailAddress address(String address) {
        return EmailAddress.parse(address).orElseThrow();
    }

    public static Ask asks(String network, String address) {
        return new Ask(address(address), Rhythm.EVERY_LETTER, "http://localhost:8080/", "en-GB", network);
    }

    /// Every row of every table, as text.
    public Map<String, List<String>> tables() {
        return tables.all();
    }

    /// What the suppression room does when the next process opens it on the same database and folder.
    public void nextStart() {
        try (ApplicationContext next =
                Rooms.open(database, clock, Map.of(), List.of(SecretKey.in(data), NeverFile.in(data)))) {
            next.getBean(Suppressions.class);
        }
    }

    boolean isEmbedded() {
        return database.isOursAlone();
    }

    public long count(String sql) {
        return tables.count(sql);
    }

    public void change(String sql) {
        tables.change(sql);
    }

    /// A transaction of another process, until it is closed.
    public AutoCloseable holding(String sql) throws SQLException {
        return tables.holding(sql);
    }

    @Override
    public void close() {
        rooms.close();
        database.close();
    }
}
