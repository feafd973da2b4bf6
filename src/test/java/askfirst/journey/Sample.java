package askfirst.journey;

import askfirst.archive.Archive;
import askfirst.archive.PublishResult;
import askfirst.cli.AskfirstCommand;
import askfirst.cli.Terminal;
import askfirst.desk.DeskLogin;
import askfirst.mail.EmailAddress;
import askfirst.mail.MailFolder;
import askfirst.mail.StoredMail;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.subscription.Consent;
import askfirst.subscription.ImportReport;
import askfirst.subscription.ImportRow;
import askfirst.subscription.Register;
import askfirst.subscription.Subscriber;
import askfirst.subscription.TestRooms;
import askfirst.theme.Theme;
import askfirst.web.ListenResult;
import askfirst.web.Opening;
import askfirst.web.PublicServer;
import askfirst.web.Serving;
import askfirst.web.StartResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The newsletter that comes with the program, as a first `serve` shows it: published, on free ports, its mails in a
/// folder.
final class Sample implements AutoCloseable {
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    final Home home;
    final Site site;
    private final PublicServer server;

    private Sample(Home home, Site site, PublicServer server) {
        this.home = home;
        this.site = site;
        this.server = server;
    }

    static Sample serve(Path folder) {
        return serve(folder, UnaryOperator.identity());
    }

    /// @param own what is different in `newsletter.yml`
    static Sample serve(Path folder, UnaryOperator<String> own) {
        Home home = new Home(folder);
        copy(Path.of("site-content"), home.siteContent());
        change(home.siteContent().resolve("newsletter.yml"), own);
        Serving.Ports ports = new Serving.Ports("127.0.0.1", 0, 0).nextFree();
        URI here = URI.create("http://localhost:" + ports.open() + "/");
        PublishResult published =
                new Archive(home, here, NOVEMBER).publish(home.publicFolder(), Archive.Drafts.LEFT_OUT);
        if (!(published instanceof PublishResult.Published)) throw new AssertionError(published);
        Site site = Site.read(home, here, new Problems()).orElseThrow();
        var settings = new Settings(Optional.empty(), Optional.empty(), TestRooms.NO_CEILINGS, List.of());
        var serving = new Serving(home, site, Theme.classic(site), settings, ports, Clock.systemUTC());
        return switch (PublicServer.open(serving)) {
            case StartResult.Ready(Opening opening) ->
                new Sample(home, site, ((ListenResult.Listening) opening.start()).server());
            case StartResult.AlreadyServing(),
                    StartResult.SenderRefused _,
                    StartResult.MailNotReady _,
                    StartResult.DkimRefused _ -> throw new AssertionError("did not start");
        };
    }

    URI url(String path) {
        return site.baseUrl().resolve(path);
    }

    /// Where the newcomer reads the mails that stayed here.
    URI mailbox() {
        return URI.create("http://localhost:" + server.ports().desk() + "/mail/");
    }

    /// A fresh link into the desk.
    URI login() {
        return DeskLogin.link(home, Optional.empty());
    }

    /// Comes into the desk by a fresh link, and looks at the local mailbox.
    Browser mailbox(Browser browser) {
        return browser.go(login())
                .follow("button.main")
                .go(URI.create("http://localhost:" + server.ports().desk() + "/mail/"));
    }

    /// Every published page by its path.
    Map<String, String> pages() {
        return texts(".html");
    }

    /// Published files whose name ends so, by their path.
    Map<String, String> texts(String end) {
        Path current = home.publicFolder().resolve("current");
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(current.toRealPath())) {
            for (Path file : files.filter(it -> it.toString().endsWith(end)).toList())
                texts.put(current.toRealPath().relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    Path file(String path) {
        return home.publicFolder().resolve("current").resolve(path);
    }

    /// The newest mail to that address, as soon as it is there.
    StoredMail mail(String address, String words) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            for (StoredMail mail : new MailFolder(home.mail()).newest())
                if (mail.to().equals(address) && mail.text().orElse("").contains(words)) return mail;
            Thread.sleep(50);
        }
        throw new AssertionError("no mail with " + words + " came to " + address);
    }

    /// Asks for a letter to go to every reader at once, as its author types it.
    void send(String slug) {
        var err = new StringWriter();
        var nobody = new BufferedReader(new StringReader(""));
        var terminal = new Terminal(
                home.folder(),
                home.folder(),
                Map.of(),
                Clock.systemUTC(),
                nobody,
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(err),
                Terminal.Traces.SHOWN,
                Terminal.Reader.MACHINE);
        if (AskfirstCommand.run(terminal, "send", slug, "--now") != 0) throw new AssertionError(err);
    }

    Optional<Subscriber> reader(String address) {
        return ask(register -> register.reader(EmailAddress.parse(address).orElseThrow()));
    }

    List<Consent> consents(String address) {
        return ask(register -> register.consents(
                register.reader(EmailAddress.parse(address).orElseThrow()).orElseThrow()));
    }

    /// Another tool's readers.
    void bring(List<ImportRow> rows) {
        ImportReport report = ask(register -> register.take(rows, site.zone()));
        if (report.taken() != rows.size()) throw new AssertionError(report);
    }

    private <T> T ask(Function<Register, T> question) {
        return switch (Register.open(home.data(), Optional.empty(), Clock.systemUTC())) {
            case Register.OpenedResult.Opened(Register register) -> {
                try (register) {
                    yield question.apply(register);
                }
            }
            case Register.OpenedResult.InUse() -> throw new AssertionError("in use");
        };
    }

    @Override
    public void close() {
        server.close();
    }

    private static void change(Path file, UnaryOperator<String> change) {
        try {
            Files.writeString(file, change.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
