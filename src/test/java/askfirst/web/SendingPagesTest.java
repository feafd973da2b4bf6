package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

    @Test
    void a_page_left_open_looks_again_by_itself_however_it_waits_and_not_when_all_is_over() throws Exception {
        underWay();
        for (String state : List.of("'WAITING'", "'LATE'", "'PAUSED'", "'PAUSED', pause = 'REFUSALS'")) {
            author.change("update publication set due_at = " + SOME_DAY + ", state = " + state);
            assertThat(author.sees("/send/snow")).contains("hx-get=\"/send/snow\"", "hx-trigger=\"every 5s\"");
        }
        for (String state : List.of("PLANNING", "SENDING")) {
            author.change("update publication set planned_to = '~', state = '" + state + "'");
            assertThat(author.sees("/send/snow")).contains("hx-trigger=\"every 1s\"");
        }
        author.change("update delivery set state = 'HELD' where state = 'QUEUED'");
        author.change("update publication set state = 'CANCELLED'");
        assertThat(author.sees("/send/snow")).contains("It was given up").doesNotContain("hx-get", "http-equiv");
    }

    @Test
    void so_does_the_list_and_only_where_it_tells_of_what_was_asked_for() throws Exception {
        underWay();
        assertThat(author.sees("/send"))
                .contains("<section id=\"asked\" data-hx-get=\"/send\" data-hx-trigger=\"every 1s\"");
        author.change("update publication set due_at = " + SOME_DAY + ", state = 'WAITING'");
        assertThat(author.sees("/send")).contains("every 5s");
        author.change("update delivery set state = 'HELD' where state = 'QUEUED'");
        author.change("update publication set state = 'CANCELLED'");
        assertThat(author.sees("/send")).contains("id=\"asked\"").doesNotContain("hx-get", "http-equiv");
    }

    @Test
    void what_the_mail_server_said_last_is_seen_while_somebody_waits_because_of_it() throws Exception {
        underWay();
        author.change("update delivery set attempts = 1, reply_code = 0, reply = '535 5.7.8 wrong password'"
                + " where state = 'QUEUED'");
        String words = "“535 5.7.8 wrong password”. So 1 reader waits, and nobody is lost."
                + " The next try is on 1 January, 01:00.";
        assertThat(author.sees("/send/snow")).contains("It does not get out just now.", words, "notice bad");
        assertThat(author.sees("/")).contains("“Snow” does not get out.", words);
        assertThat(author.sees("/send")).contains("does not get out · 0 of 2, 1 failed");
        author.change("update delivery set reply_code = 451, reply = '451 4.7.1 greylisted' where state = 'QUEUED'");
        assertThat(author.sees("/send/snow"))
                .contains("It is on its way.", "does not take it yet", "“451 4.7.1 greylisted”. So 1 reader waits");
        assertThat(author.sees("/")).as("which happens with each").doesNotContain("Snow");
    }

    @Test
    void letters_from_long_ago_are_folded_and_say_so_before_they_go() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Path issues = Files.createDirectories(server.home.siteContent().resolve("issues"));
        for (int days : new int[] {3, 88, 92, 4000})
            Files.writeString(
                    issues.resolve("days" + days + ".md"),
                    "---\ntitle: Of " + days + " days\ndate: " + today.minusDays(days)
                            + "\nvisibility: subscribers\n---\nIt rains. There, too?\n");
        server.becomesReader("ada@example.com");
        String[] parts = author.sees("/send").split("<details>");
        assertThat(parts[0]).contains("/send/days3", "/send/days88").doesNotContain("/send/days92", "/send/days4000");
        assertThat(parts[1]).contains("2 older letters, not sent from here", "/send/days92", "/send/days4000");
        assertThat(author.sees("/send/days4000")).contains("This letter is dated 10 years ago.");
        assertThat(author.sees("/send/days88")).doesNotContain("This letter is dated");
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
