package askfirst.web;

import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.PostgresAccount;
import askfirst.database.TestTables;
import askfirst.desk.DeskLogin;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.subscription.Register;
import askfirst.subscription.TestRooms;
import askfirst.theme.Theme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The whole server on free ports, with a small archive in front of it and its mails in a folder, as a first `serve`
/// has them.
public final class TestServer implements AutoCloseable {
    static final Settings NO_ACCOUNTS = new Settings(Optional.empty(), Optional.empty());

    /// A worker looks every 300 ms.
    private static final Duration MORE_THAN_A_TURN = Duration.ofMillis(700);

    public final Home home;
    public final PublicServer server;
    public final String origin;
    public final Optional<PostgresAccount> postgres;
    private String author = "";
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private TestServer(Home home, PublicServer server, Optional<PostgresAccount> postgres) {
        this.home = home;
        this.server = server;
        this.origin = "http://127.0.0.1:" + server.ports().open();
        this.postgres = postgres;
    }

    public static TestServer start(Engine engine, Path folder) throws IOException {
        return start(folder, engine.postgres());
    }

    public static TestServer start(Path folder, Optional<PostgresAccount> postgres) throws IOException {
        Settings settings = new Settings(
                postgres.map(
                        account -> new Settings.DatabaseAccount(account.url(), account.user(), account.password())),
                Optional.empty(),
                TestRooms.NO_CEILINGS,
                List.of());
        return start(folder, settings, postgres);
    }

    public static TestServer start(Path folder, Settings settings, Optional<PostgresAccount> postgres)
            throws IOException {
        return start(serving(new Home(folder), settings, site()), postgres);
    }

    /// Under other addresses than usual.
    static TestServer start(Path folder, Site site) throws IOException {
        return start(serving(new Home(folder), NO_ACCOUNTS, site), Optional.empty());
    }

    static TestServer start(Serving serving, Optional<PostgresAccount> postgres) throws IOException {
        Home home = serving.home();
        TestRelease.publish(home, "first");
        return switch (PublicServer.open(serving)) {
            case StartResult.Ready(Opening opening) -> new TestServer(home, listening(opening), postgres);
            case StartResult.AlreadyServing(),
                    StartResult.SenderRefused _,
                    StartResult.MailNotReady _,
                    StartResult.DkimRefused _ -> throw new AssertionError("did not start");
        };
    }

    private static PublicServer listening(Opening opening) {
        return switch (opening.start()) {
            case ListenResult.Listening(PublicServer server) -> server;
            case ListenResult.PortTaken() -> throw new AssertionError("somebody else took the port");
        };
    }

    public static Serving serving(Home home, Settings settings) {
        return serving(home, settings, site());
    }

    static Serving serving(Home home, Settings settings, Site site) {
        return new Serving(
                home, site, Theme.classic(site), settings, new Serving.Ports("127.0.0.1", 0, 0), Clock.systemUTC());
    }

    public static Site site() {
        return site("http://letters.example.org/", "http://letters.example.org/");
    }

    static Site site(String baseUrl, String signupUrl) {
        return new Site(
                "Letters",
                "Anna Berg",
                "Now and then",
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                URI.create(baseUrl),
                URI.create(signupUrl),
                "about once a month",
                Optional.of("Hill Street 1, 12345 Town"),
                Optional.of("anna@example.org"),
                "classic",
                List.of(),
                Site.Typography.PLAIN);
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    public HttpResponse<String> head(String path) throws Exception {
        return send(request(path).HEAD());
    }

    public HttpResponse<String> post(String path, String form) throws Exception {
        return post(path, form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> post(String path, byte[] body, String type) throws Exception {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                .timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Asks, opens the mail, presses yes.
    public void becomesReader(String address) throws Exception {
        int before = mails().size();
        post("/subscribe", "address=" + address);
        String mail = newest(before + 1);
        post(link(mail, "confirm"), "");
    }

    /// The newest mail once there are so many.
    public String newest(int count) throws Exception {
        await(() -> mails().size() >= count);
        return Files.readString(mails().getLast());
    }

    public List<Path> mails() throws IOException {
        if (!Files.isDirectory(home.mail())) return List.of();
        try (var files = Files.list(home.mail())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    // two of one moment by their names, which begin with the time
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .thenComparing(Path::getFileName))
                    .toList();
        }
    }

    /// The path of the link a mail carries, taken from its text as it went out.
    public static String link(String mail, String kind) {
        String text = mail.replace("=\r\n", "").replace("=3D", "=");
        Matcher link = Pattern.compile("https?://[\\w.:-]+(/(?:[\\w-]+/)*" + kind + "/[\\w-]{43})")
                .matcher(text);
        if (!link.find()) throw new AssertionError("no " + kind + " link in " + text);
        return link.group(1);
    }

    /// A path of the desk, as the author asks for it who has logged in.
    public HttpRequest.Builder desk(String path) throws Exception {
        return request(deskOrigin() + path).header("Cookie", author());
    }

    public String deskOrigin() {
        return "http://127.0.0.1:" + server.ports().desk();
    }

    /// The cookie of a browser that came in.
    public String author() throws Exception {
        if (author.isEmpty()) author = DeskLogin.cookie(home, postgres, client);
        return author;
    }

    /// Looks in as a command in another process would.
    public Register register() {
        return switch (Register.open(home.data(), postgres, Clock.systemUTC())) {
            case Register.OpenedResult.Opened(Register register) -> register;
            case Register.OpenedResult.InUse() -> throw new AssertionError("in use");
        };
    }

    /// Every row of every table of ours, as text.
    public Map<String, List<String>> tables() {
        return database().all();
    }

    /// Once nothing is on its way any more, and the server has done what it does of itself: a mail is in its folder
    /// before the table says so, an issue is sent before it is counted, and the first tidying may come late.
    Map<String, List<String>> settledTables() throws Exception {
        await(() -> tables().toString().contains("unconfirmed requests")
                && database().count("select count(*) from delivery where state in ('QUEUED', 'SENDING')") == 0
                && database().count("select count(*) from balance where counted is null or counted <> changes") == 0);
        Map<String, List<String>> before = tables();
        while (true) {
            Thread.sleep(MORE_THAN_A_TURN);
            Map<String, List<String>> now = tables();
            if (now.equals(before)) return now;
            before = now;
        }
    }

    TestTables database() {
        return new TestTables(server.rooms().getBean(Database.class));
    }

    public static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (condition.call()) return;
            Thread.sleep(50);
        }
        throw new AssertionError("waited half a minute in vain");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
