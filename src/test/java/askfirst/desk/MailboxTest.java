package askfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.Settings;
import askfirst.subscription.TestRooms;
import askfirst.web.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mailbox of this machine says which mails come into it, and by what the others leave.
class MailboxTest {
    private static final Optional<Settings.MailAccount> NONE = Optional.empty();
    private static final Optional<Settings.MailAccount> POST_OFFICE = account("smtp.post.example");
    private static final Optional<Settings.MailAccount> MY_MAILBOX = account("smtp.mine.example");
    private static final String HERE = "Every mail that would have gone out is here";

    @TempDir
    Path folder;

    @Test
    void without_an_account_everything_is_here() throws Exception {
        assertThat(page(NONE, NONE)).contains("No mail account is configured", HERE, "Subscribe on your first page");
    }

    @Test
    void a_post_office_alone_carries_everything() throws Exception {
        assertThat(page(POST_OFFICE, NONE))
                .contains("All mail leaves this machine by <strong>smtp.post.example</strong>", "Nothing stayed here")
                .doesNotContain("No mail account", HERE, "Subscribe on");
    }

    @Test
    void both_carry_what_is_theirs() throws Exception {
        assertThat(page(POST_OFFICE, MY_MAILBOX))
                .contains("by the post office, <strong>smtp.post.example</strong>")
                .contains("by your mailbox, <strong>smtp.mine.example</strong>")
                .doesNotContain("No mail account", HERE);
    }

    @Test
    void with_her_mailbox_alone_issues_and_confirmations_are_here() throws Exception {
        assertThat(page(NONE, MY_MAILBOX))
                .contains("leave by your mailbox, <strong>smtp.mine.example</strong>")
                .contains("For issues and confirmations there is no post office")
                .doesNotContain("No mail account is configured", HERE);
    }

    @Test
    void a_letters_photos_are_seen_and_nothing_else_is_fetched() throws Exception {
        try (TestServer server = TestServer.start(folder, Optional.empty())) {
            server.becomesReader("reader@example.com");
            String file = server.mails().getFirst().getFileName().toString();
            var mail = server.send(server.desk("/mail/" + file + "/html").GET());
            assertThat(mail.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains(
                            "default-src 'none'",
                            "img-src 'self' " + TestServer.site().archiveOrigin() + " data:");
        }
    }

    private String page(Optional<Settings.MailAccount> postOffice, Optional<Settings.MailAccount> myMailbox)
            throws Exception {
        var settings = new Settings(
                Optional.empty(), postOffice, myMailbox, TestRooms.NO_CEILINGS, Settings.Sending.SHIPPED, List.of());
        try (TestServer server = TestServer.start(folder, settings, Optional.empty())) {
            return server.send(server.desk("/mail/").GET()).body();
        }
    }

    private static Optional<Settings.MailAccount> account(String host) {
        return Optional.of(
                new Settings.MailAccount(host, 587, Optional.empty(), Optional.empty(), Settings.Tls.STARTTLS));
    }
}
