package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.PostgresAccount;
import askfirst.mail.MailFolder;
import askfirst.mail.StoredMail;
import askfirst.site.Home;
import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A `serve` as an author types it. One line in `settings.yml`, and everything is in PostgreSQL, with a restart in
/// between.
class ServeOnPostgresTest {
    private static final Pattern LINK = Pattern.compile("https://letters\\.example(/(confirm|stop)/[\\w-]{43})");

    @TempDir
    Path folder;

    @Test
    void readers_are_kept_over_a_restart_and_every_command_finds_them() throws Exception {
        PostgresAccount account = Engine.POSTGRES.postgres().orElseThrow();
        Shell shell = Shell.in(folder).withNewsletter();
        shell.write("settings.yml", "database: \"" + account.url() + "\"\n");
        try (Serve serve = Serve.type(shell)) {
            assertThat(serve.ask("GET", "/", "")).contains("About rain");
            serve.ask("POST", "/subscribe", "address=ada%40example.org");
            assertThat(serve.ask("POST", link(1), "")).contains("You are in", "About rain");
            assertThat(shell.type("readers", "list").out()).contains("ada@example.org  active", "1 reader.");
            assertThat(shell.type("audit").out()).contains("1 subscriber, each with a yes of their own.");
        }
        assertThat(shell.type("readers", "show", "ada@example.org").out()).contains("One more press");
        try (Serve serve = Serve.type(shell)) {
            serve.ask("POST", "/subscribe", "address=ada%40example.org");
            assertThat(serve.ask("POST", link(2), "")).contains("It has stopped");
        }
        assertThat(shell.type("readers", "list").out()).contains("ada@example.org  stopped");
        assertThat(shell.type("audit").code()).isZero();
        try (var data = Files.list(folder.resolve("data"))) {
            assertThat(data).noneMatch(file -> file.toString().endsWith(".mv.db"));
        }
    }

    @Test
    void into_a_pipe_it_says_where_the_desk_is_and_no_link_into_it() throws Exception {
        var said = new StringBuilder();
        try (Serve serve = Serve.type(Shell.in(folder).withNewsletter())) {
            for (String line = "";
                    !line.startsWith("Stop:");
                    line = serve.lines().readLine()) said.append(line);
        }
        assertThat(said).contains("askfirst desk prints your login link").doesNotContain("/login/");
    }

    @Test
    void a_web_server_in_front_that_nobody_named_is_told_once() throws Exception {
        try (Serve serve = Serve.type(Shell.in(folder).withNewsletter())) {
            serve.ask("GET", "/", "");
            for (int i = 0; i < 3; i++) serve.forwarded("/");
            String line = serve.lines().readLine();
            while (!line.startsWith("A web server")) line = serve.lines().readLine();
            assertThat(line).contains("at 127.0.0.1 stands in front");
            assertThat(serve.lines().readLine())
                    .contains("`trusted-proxies: [\"127.0.0.1\"]`", "settings.yml", "start again");
            assertThat(serve.lines().ready()).isFalse();
        }
    }

    private String link(int mails) throws InterruptedException {
        var mailbox = new MailFolder(new Home(folder).mail());
        for (int i = 0; i < 600 && mailbox.newest().size() < mails; i++) Thread.sleep(50);
        StoredMail newest = mailbox.newest().getFirst();
        Matcher link = LINK.matcher(newest.text().orElseThrow());
        if (!link.find()) throw new AssertionError("no link in " + newest);
        return link.group(1);
    }

    /// A running `serve`, until somebody presses Ctrl-C.
    private record Serve(Thread typed, String origin, HttpClient client, BufferedReader lines)
            implements AutoCloseable {
        static Serve type(Shell shell) throws Exception {
            var printed = new PipedWriter();
            var lines = new BufferedReader(new PipedReader(printed));
            var err = new StringWriter();
            var terminal = new Terminal(
                    shell.folder(),
                    shell.program(),
                    Map.of(),
                    Clock.systemUTC(),
                    new BufferedReader(new StringReader("")),
                    new PrintWriter(printed, true),
                    new PrintWriter(err),
                    Terminal.Traces.SHOWN,
                    Terminal.Reader.MACHINE);
            Thread typed = Thread.ofPlatform()
                    .start(() -> AskfirstCommand.run(terminal, "serve", "--port", "0", "--desk-port", "0"));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher origin =
                        Pattern.compile("Archive: +(http://localhost:\\d+)/").matcher(line);
                if (origin.find()) return new Serve(typed, origin.group(1), HttpClient.newHttpClient(), lines);
            }
            throw new AssertionError("did not start: " + err);
        }

        String ask(String method, String path, String form) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }

        void forwarded(String path) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                    .header("X-Forwarded-For", "198.51.100.7")
                    .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        }

        @Override
        public void close() throws InterruptedException {
            client.close();
            typed.interrupt();
            typed.join();
        }
    }
}
