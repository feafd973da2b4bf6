package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Deliveries;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// Outbox, queue and reading list at the desk, over HTTP.
@OnBothDatabases
class OutboxPagesTest extends WithAuthor {
    OutboxPagesTest(Engine engine) {
        super(engine);
    }

    @Test
    void who_was_invited_before_is_told_when_and_how() throws Exception {
        String letter = outbox.approved("ines", "message", "");
        String id = letter.substring("/outbox/".length());
        author.presses("/queue/" + id + "/copied", "");
        author.presses("/queue/" + id + "/pasted", "");
        author.change("update invitation set left_at = timestamp '2025-04-02 10:00:00'");
        String person = OutboxDesk.found("href=\"/connections/([0-9a-f-]{36})\"", author.sees(letter));
        assertThat(author.pressed("/outbox/choose/" + person, ""))
                .contains("Ines Person was already invited in the spring of 2025, by a message you pasted.");
        assertThat(author.sees("/connections/" + person))
                .contains("Ines Person was invited in the spring of 2025.")
                .doesNotContain("I invite");
    }

    @Test
    void the_author_is_asked_about_a_mail_of_which_nobody_knows() throws Exception {
        String letter = outbox.approved("ines", "message", "ines@example.com");
        author.change("update invitation set state = 'UNKNOWN', route = 'MAIL', left_at = approved_at");
        assertThat(author.sees("/")).contains("Did the letter to Ines Person arrive?");
        assertThat(author.sees("/outbox")).contains("Did it arrive?", letter + "/not-arrived");
        assertThat(author.sees(letter)).contains("nobody knows whether it arrived", "It arrived");
        assertThat(author.pressed(letter + "/arrived", "")).contains("has her letter", "asked, no answer yet");
        assertThat(author.pressed(letter + "/not-arrived", "")).contains("Nothing was changed");
    }

    @Test
    void how_much_may_leave_by_mail_is_said_as_the_program_counts_it() throws Exception {
        outbox.approved("ines", "message", "ines@example.com");
        author.change("insert into departure (invitation_id, left_at) select id, current_timestamp from invitation");
        assertThat(author.sees("/outbox")).contains("1 of 20 left today, 1 of 100", "from 09:00 to 17:00");
    }

    @Test
    void a_letter_whose_mail_account_is_gone_is_said_to_wait() throws Exception {
        String letter = outbox.approved("ines", "message", "ines@example.com");
        // a letter only once it is whole, because the worker tidies up meanwhile
        author.change("insert into message (id, kind, subject, plain, html, greeting, hello)" + " values ('"
                + "c".repeat(64) + "', 'NOTICE', 'A letter', '', '', '', '')");
        author.change("insert into delivery (id, message_id, recipient, address, about, state, due_at, attempts,"
                + " queued_at, mail_id, reply) select id, '" + "c".repeat(64) + "', 'ines@example.com',"
                + " 'ines@example.com', id, 'QUEUED', timestamp '2100-01-01 00:00:00', 0, approved_at, 'x@example.org',"
                + " '' from invitation");
        author.change("update message set kind = 'LETTER'");
        author.change("update delivery set due_at = queued_at");
        author.change("update invitation set route = 'MAIL', left_at = approved_at, delivery_id = id");
        server.server.rooms().getBean(Deliveries.class).sendDue();
        assertThat(author.sees("/outbox"))
                .contains("there is no mail account for your letters", "One letter that was about to leave waits");
        assertThat(author.sees(letter)).contains("approved, by your mailbox");
    }

    @Test
    void a_copy_is_not_yet_sent_and_a_paste_is() throws Exception {
        String letter = outbox.approved("ines", "message", "");
        String id = letter.substring("/outbox/".length());
        assertThat(author.sees("/queue"))
                .contains("https://www.linkedin.com/in/ines", "noopener noreferrer", "The last one.")
                .as("what has not left is on no page that a look brings")
                .doesNotContainPattern("/i/\\w")
                .doesNotContain("I pasted it", "lead to this machine");
        assertThat(author.pressed("/queue/" + id + "/pasted", "")).contains("Nothing was changed");
        assertThat(author.pressed("/queue/" + id + "/copied", ""))
                .contains("does not count as sent", "Copy again", "I pasted it")
                .containsPattern("/i/\\w{4}-");
        assertThat(author.sees(letter)).contains("approved, to be pasted");
        assertThat(author.pressed("/queue/" + id + "/pasted", ""))
                .contains("has her letter", "Nothing is to be pasted");
        assertThat(author.pressed("/queue/" + id + "/pasted", "")).contains("Nothing was changed");
        String round = outbox.round();
        assertThat(author.sees(round))
                .contains("Of 1 asked, 0 answered", "a rate would say nothing")
                .doesNotContain("%:");
        assertThat(author.pressed(letter + "/wrote-back", "")).contains("1 wrote back", "<svg", "1 of 1 asked");
    }

    @Test
    void a_letter_as_a_file_leaves_by_a_press() throws Exception {
        String letter = outbox.approved("ines", "file", "ines@example.com");
        assertThat(server.send(server.desk(letter + "/letter.eml").GET()).statusCode())
                .isIn(404, 405);
        var file = author.presses(letter + "/letter.eml", "");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("message/rfc822");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).endsWith(".eml\""));
        assertThat(file.body()).contains("To: ines@example.com", "/i/");
        assertThat(author.pressed(letter + "/sent", "")).contains("has her letter");
    }

    @Test
    void two_single_letters_that_came_back_pause_the_mails_until_the_author_has_looked() throws Exception {
        for (String name : List.of("ines", "mara"))
            author.presses("/outbox/write/" + author.knows(name, "Ines", name + "@example.com", ""), "");
        author.change("update invitation set state = 'BOUNCED', route = 'MAIL', left_at = chosen_at,"
                + " bounced_at = chosen_at");
        assertThat(author.sees("/")).contains("Mails are paused because single letters came back");
        assertThat(author.sees("/outbox")).contains("which belong to no round, came back", "/outbox/go-on");
        assertThat(author.pressed("/outbox/go-on", "")).doesNotContain("which belong to no round, came back");
    }

    @Test
    void the_reading_list_is_whole_xml_whatever_people_are_called() throws Exception {
        String letter = outbox.approved("ines", "message", "");
        author.change("update connection set first = 'I\"<&'");
        author.change(
                "insert into reading (invitation_id, name, url, told_at) select id, 'I\"<&', 'https://i.example/?a=1&b=\"2',"
                        + " chosen_at from invitation");
        assertThat(author.sees("/reading"))
                .contains("I&#34;&lt;&amp;".replace("&#34;", "\""))
                .doesNotContain("<&");
        var opml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        author.sees("/reading/reading-list.opml").strip().getBytes(StandardCharsets.UTF_8)));
        var outline = opml.getElementsByTagName("outline").item(0).getAttributes();
        assertThat(outline.getNamedItem("text").getNodeValue()).isEqualTo("I\"<&");
        assertThat(outline.getNamedItem("url").getNodeValue()).isEqualTo("https://i.example/?a=1&b=\"2");
        assertThat(opml.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(letter).isNotEmpty();
    }

    @Test
    void home_says_what_is_to_be_finished_and_whom_to_write_to() throws Exception {
        assertThat(author.sees("/")).doesNotContain("silent for", "no letter yet");
        outbox.drafted("ines", "Ines", "");
        outbox.chosen("mara", "Mara", "");
        author.change("update connection set tie = 'CLOSE', talked_on = date '2022-03-01' where profile = 'mara'");
        assertThat(author.sees("/"))
                .contains(
                        "1 chosen, and no letter yet",
                        "1 to open, make personal and approve",
                        "Mara Person: a close tie, silent for");
    }
}
