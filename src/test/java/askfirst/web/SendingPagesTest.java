package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// An issue on its way to its readers, at the desk, over HTTP.
@OnBothDatabases
class SendingPagesTest extends WithAuthor {
    private static final String SOME_DAY = "timestamp with time zone '2099-01-01 00:00:00Z'";

    SendingPagesTest(Engine engine) {
        super(engine);
    }

    @Test
    void numbers_and_what_to_think_of_come_first_and_a_press_sends_it() throws Exception {
        Path issues = Files.createDirectories(server.home.siteContent().resolve("issues"));
        Files.writeString(
                issues.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-01\n---\nIt rains. There, too?\n");
        server.becomesReader("ada@example.com");
        assertThat(author.sees("/send")).contains("Published, and not sent", "/send/rain");
        assertThat(author.sees("/send/rain"))
                .contains("This letter goes to", "1 get every letter", "no mail account yet", "Send it in ten minutes");
        author.pressed("/send/rain", "when=now");
        server.newest(2);
        TestServer.await(() -> author.sees("/send/rain").contains("It is sent."));
        assertThat(author.sees("/send/rain?state=sent")).contains("ada@example.com");
        assertThat(author.sees("/send")).contains("sent · 1 of 1", "Every published letter was sent.");
    }

    @Test
    void while_it_goes_she_goes_on_seeing_the_readers_she_looks_at() throws Exception {
        underWay();
        assertThat(author.sees("/send/snow")).contains("It is on its way.", "hx-get=\"/send/snow\"", "bo@example.com");
        assertThat(author.sees("/send/snow?state=waiting"))
                .contains("hx-get=\"/send/snow?state=waiting\"", "cy@example.com")
                .doesNotContain("bo@example.com");
        assertThat(author.sees("/send/snow?state=waiting&after=b%40c%26d"))
                .contains("hx-get=\"/send/snow?state=waiting&amp;after=b%40c%26d\"");
    }

    /// One was refused, and one is tried again some day.
    private void underWay() throws Exception {
        author.change("insert into message (id, kind, subject, plain, html) values ('" + "a".repeat(64)
                + "', 'ISSUE', 'Snow', '', '')");
        author.change("""
                insert into publication (id, slug, title, message_id, digest_id, reach, state, pause, asked_at, due_at,
                    local_due, zone, planned_to, begun_at)
                values ('00000000-0000-0000-0000-000000000007', 'snow', 'Snow', '%s', '%s', 'ORDINARY', 'SENDING', 'NONE',
                    %s, %s, '', '', '~', %s)""".formatted("a".repeat(64), "a".repeat(64), SOME_DAY, SOME_DAY, SOME_DAY));
        row(1, "bo@example.com", "FAILED");
        row(2, "cy@example.com", "QUEUED");
    }

    private void row(int number, String address, String state) throws Exception {
        author.change("""
                insert into delivery (id, message_id, recipient, address, about, state, due_at, attempts, queued_at,
                    publication_id)
                values ('00000000-0000-0000-0000-00000000001%d', '%s', '%s', '%s', '00000000-0000-0000-0000-00000000002%d',
                    '%s', %s, 1, %s, '00000000-0000-0000-0000-000000000007')""".formatted(number, "a".repeat(64), address, address, number, state, SOME_DAY, SOME_DAY));
    }
}
