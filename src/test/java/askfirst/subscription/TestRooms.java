package askfirst.subscription;

import askfirst.connection.Connections;
import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.Rooms;
import askfirst.delivery.AttemptFile;
import askfirst.delivery.BegunFiles;
import askfirst.delivery.Deliveries;
import askfirst.delivery.SendLog;
import askfirst.live.LiveFile;
import askfirst.mail.EmailAddress;
import askfirst.mail.LastWord;
import askfirst.mail.Mail;
import askfirst.mail.MailFolder;
import askfirst.mail.MailLane;
import askfirst.mail.MailTransport;
import askfirst.mail.Outgoing;
import askfirst.mail.PostOffice;
import askfirst.mail.SendResult;
import askfirst.mail.Sender;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.suppression.InvitedFile;
import askfirst.suppression.NeverFile;
import askfirst.suppression.Reason;
import askfirst.suppression.Suppressions;
import askfirst.theme.Theme;
import askfirst.token.Purpose;
import askfirst.token.SecretKey;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Everything below the doors on a fresh database, with a clock that stands still and a mailbox instead of a server.
public final class TestRooms implements AutoCloseable, MailTransport, PostOffice {
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

    public final TestClock clock;
    public final List<Mail> mails = new ArrayList<>();
    public final Subscriptions subscriptions;
    public final Deliveries deliveries;
    public final Suppressions suppressions;
    /// Of issues, as they left.
    public final List<Outgoing> copies = new ArrayList<>();

    private SendResult answer = new SendResult.Sent();
    private Function<Outgoing, SendResult> answers = _ -> new SendResult.Sent();
    private Runnable meanwhile = () -> {};
    private final Path data;
    private final Database database;
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
        this.clock = clock;
        rooms = Rooms.open(
                database,
                clock,
                Map.of(),
                List.of(
                        this,
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

    @Override
    public synchronized SendResult send(Mail mail) {
        mails.add(mail);
        meanwhile.run();
        return answer;
    }

    @Override
    public MailLane open() {
        return new MailLane() {
            @Override
            public SendResult send(Outgoing copy, LastWord lastWord) {
                return lastWord.isAllowed() ? carry(copy) : new SendResult.TryLater(0);
            }

            @Override
            public void close() {}
        };
    }

    private synchronized SendResult carry(Outgoing copy) {
        copies.add(copy);
        meanwhile.run();
        return answers.apply(copy);
    }

    /// What the server says to a copy of an issue.
    public void everyCopy(Function<Outgoing, SendResult> says) {
        answers = says;
    }

    /// What another room has at its door.
    public <T> T bean(Class<T> type) {
        return rooms.getBean(type);
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

    /// What happens while a mail is on its way.
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    public void everyMailNow(SendResult result) {
        answer = result;
    }

    public static EmailAddress address(String address) {
        return EmailAddress.parse(address).orElseThrow();
    }

    public void ask(String address) {
        askFrom("203.0.113.0/24", address);
    }

    public RequestResult askFrom(String network, String address) {
        return subscriptions.request(asks(network, address));
    }

    public static Ask asks(String network, String address) {
        return new Ask(address(address), Rhythm.EVERY_LETTER, "http://localhost:8080/", "en-GB", network);
    }

    /// What the serving process does every moment; how many mails have come in all.
    public int work() {
        subscriptions.answerRequests();
        deliveries.sendDue();
        return mails.size();
    }

    /// Asks, gets the mail, and presses yes.
    public void becomesReader(String address) {
        ask(address);
        work();
        subscriptions.confirm(confirmLink());
    }

    /// The token at the end of the link in the newest mail, taken from its plain text.
    public Token confirmLink() {
        return new Token(Purpose.CONFIRM, link("confirm"));
    }

    public Token stopLink() {
        return new Token(Purpose.STOP, link("stop"));
    }

    public Token confirmLinkOf(Mail mail) {
        return new Token(Purpose.CONFIRM, link(mail, "confirm"));
    }

    /// As it stands in every mail to her.
    public Token stopLinkOf(Subscriber reader) {
        return rooms.getBean(SignedLinks.class).sign(Purpose.STOP, reader.id());
    }

    public Token manageLink() {
        return new Token(Purpose.MANAGE, link("manage"));
    }

    public Token undoLink() {
        return new Token(Purpose.UNDO, link("undo"));
    }

    /// Becomes a reader, and gets the mail that opens her own page.
    public Token manages(String address) {
        becomesReader(address);
        return freshManageLink(address);
    }

    /// By typing her address into the form; there is one such mail a week.
    public Token freshManageLink(String address) {
        ask(address);
        work();
        return manageLink();
    }

    /// Every row of every table, as text.
    public Map<String, List<String>> tables() {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = connect();
                ResultSet names = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next())
                all.put(names.getString("table_name"), rows(connection, names.getString("table_name")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        if (all.size() < 10) throw new AssertionError("these are not all tables: " + all.keySet());
        return all;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++)
                    row.append(found.getString(i)).append(' ');
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    /// What the suppression room does when the next process opens it on the same database and folder.
    public void nextStart() {
        try (ApplicationContext next =
                Rooms.open(database, clock, Map.of(), List.of(SecretKey.in(data), NeverFile.in(data)))) {
            next.getBean(Suppressions.class);
        }
    }

    public Connections connections() {
        return rooms.getBean(Connections.class);
    }

    public Audited audit() {
        return Audited.by(rooms.getBean(Readers.class)::audit);
    }

    public ImportReport bring(Iterable<ImportRow> rows) {
        return rooms.getBean(Imports.class).run(rows, SITE.zone());
    }

    Readership readership() {
        return rooms.getBean(Readerships.class).now();
    }

    public ImportReport rehearse(List<ImportRow> rows) {
        return rooms.getBean(Imports.class).rehearse(rows, SITE.zone());
    }

    public void remove(String address) {
        rooms.getBean(Dismissals.class).remove(address(address));
    }

    public void suppress(String address) {
        rooms.getBean(Nevers.class).say(address(address), Reason.AUTHOR);
    }

    public void eraseAsAuthor(Subscriber reader) {
        rooms.getBean(Erasure.class).erase(reader.id(), Kept.FINGERPRINT);
    }

    public List<Consent> consents(Subscriber reader) {
        return rooms.getBean(Readers.class).consents(reader);
    }

    public Optional<Subscriber> everAt(String address) {
        return rooms.getBean(Readers.class).everAt(address(address));
    }

    public List<Subscriber> readers() {
        List<Subscriber> readers = new ArrayList<>();
        rooms.getBean(Readers.class).each(readers::add);
        return readers;
    }

    boolean isEmbedded() {
        return database.isOursAlone();
    }

    public long count(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public void change(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// A transaction of another process, until it is closed.
    public AutoCloseable holding(String sql) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return () -> {
            connection.rollback();
            connection.close();
        };
    }

    private Connection connect() throws SQLException {
        Map<String, Object> access = database.properties();
        return DriverManager.getConnection(
                (String) access.get("datasources.default.url"),
                (String) access.get("datasources.default.username"),
                "");
    }

    private String link(String path) {
        return link(mails.getLast(), path);
    }

    private static String link(Mail mail, String path) {
        Matcher link = Pattern.compile(path + "/([\\w-]{43})").matcher(mail.text());
        if (!link.find()) throw new AssertionError("no link in " + mail.text());
        return link.group(1);
    }

    @Override
    public void close() {
        rooms.close();
        database.close();
    }
}
