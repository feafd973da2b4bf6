package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.PostgresAccount;
import askfirst.mail.MailFolder;
import askfirst.mail.StoredMail;
import askfirst.site.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
        Shell shell = Shell.in(folder).under(Clock.systemUTC()).withNewsletter();
        shell.write("settings.yml", "database: \"" + account.url() + "\"\n");
        try (TypedServe serve = TypedServe.type(shell)) {
            assertThat(serve.ask("GET", "/", "")).contains("About rain");
            serve.ask("POST", "/subscribe", "address=ada%40example.org");
            assertThat(serve.ask("POST", link(1), "")).contains("You are in", "About rain");
            assertThat(shell.type("readers", "list").out()).contains("ada@example.org  active", "1 reader.");
            assertThat(shell.type("audit").out()).contains("1 subscriber, each with a yes of their own.");
        }
        assertThat(shell.type("readers", "show", "ada@example.org").out()).contains("One more press");
        try (TypedServe serve = TypedServe.type(shell)) {
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
        try (TypedServe serve =
                TypedServe.type(Shell.in(folder).under(Clock.systemUTC()).withNewsletter())) {
            for (String line = "";
                    !line.startsWith("Stop:");
                    line = serve.lines().readLine()) said.append(line);
        }
        assertThat(said).contains("askfirst desk prints your login link").doesNotContain("/login/");
    }

    @Test
    void a_web_server_in_front_that_nobody_named_is_told_once() throws Exception {
        try (TypedServe serve =
                TypedServe.type(Shell.in(folder).under(Clock.systemUTC()).withNewsletter())) {
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
}
