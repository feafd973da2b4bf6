package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Database;
import askfirst.database.OpenResult;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A `serve` that cannot start says why, and has published nothing.
class ServeCommandTest {
    private static final String ACCOUNT = "mail:\n  host: smtp.example.org\n  username: ada\n  password: secret\n";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void write() {
        shell = Shell.in(folder).withNewsletter();
    }

    @Test
    void a_mail_account_wants_a_sender_and_a_postal_address() {
        shell.write("settings.yml", ACCOUNT);
        assertRefused(1, "`sender:`", "`postal-address:`", "Nothing was started.");
    }

    @Test
    void a_mail_account_wants_an_address_that_readers_can_open() {
        shell.write("settings.yml", ACCOUNT);
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml")
                        .replace("https://letters.example/", "http://localhost:8080/"));
        assertRefused(1, "`base-url:`", "with an address that readers can open");
    }

    @Test
    void a_sender_that_no_mail_can_come_from_is_named() {
        for (String sender : new String[] {"ada@quay", "ada@@quay.example", "ada..quay@-.example"}) {
            shell.withNewsletter();
            shell.write(
                    "site-content/newsletter.yml",
                    shell.read("site-content/newsletter.yml") + "sender: " + sender + "\n");
            assertRefused(1, sender, "Nothing was started.");
        }
    }

    @Test
    void a_newsletter_that_is_being_served_is_left_alone() {
        if (!(Database.serve(folder.resolve("data"), Optional.empty()) instanceof OpenResult.Opened(Database held)))
            throw new AssertionError("a fresh folder is in use");
        try (held) {
            assertRefused(3, "Another askfirst serve is running");
        }
    }

    @Test
    void a_mail_of_an_own_theme_that_lacks_what_a_mail_must_say_is_named() {
        shell.write("site-content/newsletter.yml", shell.read("site-content/newsletter.yml") + "theme: mine\n");
        shell.write(
                "themes/mine/text/mail/confirmation.jte",
                "@param askfirst.theme.View view\n@param askfirst.theme.MailModel.Confirmation page\n"
                        + "${view.site().author()} asks: ${page.confirmUrl()}\n");
        assertRefused(1, "themes/mine/text/mail/confirmation.jte", "${view.postalAddress()}", "Nothing was started.");
        assertThat(shell.type("publish").err())
                .contains("themes/mine/text/mail/confirmation.jte", "Nothing was published");
        assertThat(shell.published()).doesNotExist();
    }

    @Test
    void what_is_published_beside_it_leads_to_where_it_serves() throws Exception {
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml").replaceFirst("(?m)^base-url:.*\n", ""));
        String subscribe;
        try (TypedServe serve = TypedServe.type(shell)) {
            subscribe = "\"" + serve.origin() + "/subscribe\"";
            assertThat(serve.ask("GET", "/", "")).contains(subscribe);
            shell.write("site-content/issues/more.md", "---\ntitle: More\ndate: 2026-11-02\n---\nMore?\n");
            assertThat(shell.type("publish").code()).isZero();
            assertThat(serve.ask("GET", "/", "")).contains(subscribe, "More");
            assertThat(shell.type("embed").out()).contains(subscribe);
        }
        assertThat(shell.type("embed").out()).contains("http://localhost:8080/subscribe");
    }

    private void assertRefused(int code, String... words) {
        Shell.Typed typed = shell.type("serve", "--port", "0", "--desk-port", "0");
        assertThat(typed.err()).contains(words);
        assertThat(typed.code()).isEqualTo(code);
        assertThat(shell.published()).doesNotExist();
    }
}
