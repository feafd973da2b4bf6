package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Deliveries;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rounds, outbox, queue and reading list at the desk, over HTTP.
@OnBothDatabases
class OutboxPagesTest {
    private static final String TEXT = "Hello {{first}},\n\n{{because}}, so I write.\n\n{{personal_link}}\n\nMay I?";
    private static final String ROUND = "occasion=First&subject=A+letter&text=" + url(TEXT);

    private final Engine engine;

    @TempDir
    Path folder;

    private TestServer server;
    private Author author;

    OutboxPagesTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(engine, folder);
        author = new Author(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoever_is_chosen_without_a_reason_is_asked_about_first() throws Exception {
        UUID ines = author.knows("ines", "Ines", "", "");
        String choose = "/outbox/choose/" + ines;
        assertThat(author.pressed(choose, "")).contains("How do you know her, and why may you write?");
        assertThat(author.sees("/outbox")).contains("Nothing waits");
        assertThat(author.pressed(choose, "reason=we+built+the+library"))
                .contains("Ines Person is chosen. Nothing is sent", "new round");
        assertThat(author.pressed(choose, "")).contains("Ines Person is in the outbox already.");
        assertThat(author.presses(choose, "back=//evil.example").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("/outbox?"));
        assertThat(author.presses("/outbox/choose/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(404);
        assertThat(author.presses("/outbox/choose/nonsense", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_look_at_a_round_keeps_nothing_and_mistakes_say_what_was_meant() throws Exception {
        chosen("ines", "Ines", "");
        chosen("zoe", "ZOE <b>", "");
        var before = kept();
        assertThat(author.pressed("/rounds/new", ROUND + "&act=look" + everybody()))
                .contains("How it reads for two of them", "Hello Ines,", "ZOE &lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(author.pressed("/rounds/new", ROUND.replace("first", "frist") + "&act=make" + everybody()))
                .contains("There is no field {{frist}}. Did you mean {{first}}?", "Nothing was kept.");
        assertThat(kept()).isEqualTo(before);
        assertThat(author.pressed("/rounds/new", ROUND + "&act=make" + everybody()))
                .contains("The drafts are made", "Drafts to finish");
        assertThat(author.sees("/rounds")).contains("First", "asked 0, answered 0");
    }

    @Test
    void nothing_is_approved_that_was_not_opened_by_a_press() throws Exception {
        String letter = drafted("ines", "Ines", "");
        assertThat(author.sees(letter)).contains("Open it", "stands, always", "says so for good");
        String version = "version=" + version(letter);
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("you have not opened this letter yet");
        author.presses(letter + "/open", "");
        assertThat(author.pressed(letter + "/approve", version + "&route=mail")).contains("this needs an address");
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("The letter to Ines Person is approved.", "approved, to be pasted");
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("There is no draft here any more");
    }

    @Test
    void what_is_typed_is_not_lost() throws Exception {
        String letter = drafted("ines", "Ines", "");
        author.presses(letter + "/open", "");
        String edit = "subject=S&text=" + url("Just for you. {{personal_link}} Yes?") + "&version=" + version(letter);
        assertThat(author.pressed(letter + "/save", edit.replace("_link", "_lnik")))
                .contains("{{personal_lnik}}", "Did you mean {{personal_link}}?");
        assertThat(author.pressed(letter + "/save", edit)).contains("Saved.", "It was written for her.");
        assertThat(author.pressed(letter + "/save", edit.replace("Just", "Only")))
                .contains("changed elsewhere", "Only for you.");
        assertThat(author.pressed(
                        letter + "/approve",
                        edit.replaceFirst("version=\\d+", "version=" + version(letter)) + "&route=message"))
                .contains("is approved");
    }

    @Test
    void an_emptied_text_is_refused_and_what_another_tab_changed_is_not_approved() throws Exception {
        String letter = drafted("ines", "Ines", "");
        author.presses(letter + "/open", "");
        String version = "version=" + version(letter);
        assertThat(author.pressed(letter + "/approve", version + "&subject=S&text=&route=message"))
                .contains("There is no {{personal_link}}", "Approve");
        assertThat(author.pressed(letter + "/approve", version + "&subject=&route=message"))
                .contains("Write a subject");
        author.presses(letter + "/save", version + "&subject=S&text=" + url("Other. {{personal_link}} Yes?"));
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("Not approved: this letter was changed elsewhere", "Other. {{personal_link}} Yes?");
        assertThat(author.pressed(letter + "/approve", version + "&subject=S&text=" + url("Old. {{personal_link}}")))
                .contains("not approved: this letter was changed elsewhere", "Old. {{personal_link}}");
        assertThat(author.pressed(letter + "/approve", "route=message")).contains("Not approved");
        assertThat(author.sees("/queue")).contains("Nothing is to be pasted");
    }

    @Test
    void who_was_invited_before_is_told_when_and_how() throws Exception {
        String letter = approved("ines", "message", "");
        String id = letter.substring("/outbox/".length());
        author.presses("/queue/" + id + "/copied", "");
        author.presses("/queue/" + id + "/pasted", "");
        author.change("update invitation set left_at = timestamp '2025-04-02 10:00:00'");
        String person = found("href=\"/connections/([0-9a-f-]{36})\"", author.sees(letter));
        assertThat(author.pressed("/outbox/choose/" + person, ""))
                .contains("Ines Person was already invited in the spring of 2025, by a message you pasted.");
        assertThat(author.sees("/connections/" + person))
                .contains("Ines Person was invited in the spring of 2025.")
                .doesNotContain("I invite");
    }

    @Test
    void a_round_may_be_for_hundreds() throws Exception {
        String many = ("&who=" + UUID.randomUUID()).repeat(600);
        assertThat(author.presses("/rounds/new", ROUND + "&act=look" + many).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_is_not_ticked_stays_chosen_for_another_round() throws Exception {
        chosen("ines", "Ines", "");
        chosen("mara", "Mara", "");
        String ines = found("value=\"([0-9a-f-]{36})\" checked> Ines", author.sees("/rounds/new"));
        assertThat(author.pressed("/rounds/new", ROUND + "&act=look&who=" + ines))
                .contains("How it reads for one of them", "Hello Ines,")
                .doesNotContain("Hello Mara,", "checked> Mara");
        assertThat(author.pressed("/rounds/new", ROUND + "&act=make")).contains("Tick at least one person.");
        assertThat(author.pressed("/rounds/new", ROUND + "&act=make&who=" + ines + "&who=nonsense"))
                .contains("The drafts are made");
        assertThat(author.sees("/rounds/new")).contains("checked> Mara").doesNotContain("checked> Ines");
    }

    @Test
    void the_author_is_asked_about_a_mail_of_which_nobody_knows() throws Exception {
        String letter = approved("ines", "message", "ines@example.com");
        author.change("update invitation set state = 'UNKNOWN', route = 'MAIL', left_at = approved_at");
        assertThat(author.sees("/")).contains("Did the letter to Ines Person arrive?");
        assertThat(author.sees("/outbox")).contains("Did it arrive?", letter + "/not-arrived");
        assertThat(author.sees(letter)).contains("nobody knows whether it arrived", "It arrived");
        assertThat(author.pressed(letter + "/arrived", "")).contains("has her letter", "asked, no answer yet");
        assertThat(author.pressed(letter + "/not-arrived", "")).contains("Nothing was changed");
    }

    @Test
    void how_much_may_leave_by_mail_is_said_as_the_program_counts_it() throws Exception {
        approved("ines", "message", "ines@example.com");
        author.change("insert into departure (invitation_id, left_at) select id, current_timestamp from invitation");
        assertThat(author.sees("/outbox")).contains("1 of 20 left today, 1 of 100", "from 09:00 to 17:00");
    }

    @Test
    void a_letter_whose_mail_account_is_gone_is_said_to_wait() throws Exception {
        String letter = approved("ines", "message", "ines@example.com");
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
    void whom_the_author_talked_to_lately_waits_and_who_said_never_is_dropped() throws Exception {
        String talked = drafted("ines", "Ines", "");
        author.presses(talked + "/open", "");
        author.change("update connection set talked_on = date '"
                + LocalDate.now(Clock.systemUTC()).minusDays(6) + "'");
        assertThat(author.pressed(talked + "/approve", "route=message&version=" + version(talked)))
                .contains("put on hold until", "talked 6 days ago");
        assertThat(author.pressed(talked + "/hold", "until=2020-01-01")).contains("Choose a day that is still to come");
        assertThat(author.pressed(talked + "/drop", "")).contains("is dropped", "Take back");
        assertThat(author.pressed(talked + "/take-back", "")).contains("is here again");
    }

    @Test
    void a_copy_is_not_yet_sent_and_a_paste_is() throws Exception {
        String letter = approved("ines", "message", "");
        String id = letter.substring("/outbox/".length());
        assertThat(author.sees("/queue"))
                .contains("https://www.linkedin.com/in/ines", "noopener noreferrer", "The last one.")
                .as("what has not left is on no page that a look brings")
                .doesNotContainPattern("/i/\\w")
                .doesNotContain("I pasted it");
        assertThat(author.pressed("/queue/" + id + "/pasted", "")).contains("Nothing was changed");
        assertThat(author.pressed("/queue/" + id + "/copied", ""))
                .contains("does not count as sent", "Copy again", "I pasted it")
                .containsPattern("/i/\\w{4}-");
        assertThat(author.sees(letter)).contains("approved, to be pasted");
        assertThat(author.pressed("/queue/" + id + "/pasted", ""))
                .contains("has her letter", "Nothing is to be pasted");
        assertThat(author.pressed("/queue/" + id + "/pasted", "")).contains("Nothing was changed");
        String round = round();
        assertThat(author.sees(round))
                .contains("Of 1 asked, 0 answered", "a rate would say nothing")
                .doesNotContain("%:");
        assertThat(author.pressed(letter + "/wrote-back", "")).contains("1 wrote back", "<svg", "1 of 1 asked");
    }

    @Test
    void a_letter_as_a_file_leaves_by_a_press() throws Exception {
        String letter = approved("ines", "file", "ines@example.com");
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
    void two_nevers_pause_a_rounds_mails_until_the_author_has_looked() throws Exception {
        drafted("ines", "Ines", "");
        author.change("update invitation set state = 'NEVER', left_at = timestamp '2026-11-01 00:00:00'");
        UUID second = author.knows("mara", "Mara", "", "we met");
        author.change("insert into invitation (id, round_id, connection_id, profile, state, subject, drafted, text,"
                + " version, code_hash, chosen_at, left_at) select '" + UUID.randomUUID() + "', round_id, '" + second
                + "', 'mara', 'NEVER', '', '', '', 1, '" + "b".repeat(64) + "', chosen_at, left_at from invitation");
        assertThat(author.sees(round())).contains("two people asked never to be contacted", "go on");
        assertThat(author.pressed(round() + "/go-on", "")).doesNotContain("two people asked never");
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
        String letter = approved("ines", "message", "");
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
        drafted("ines", "Ines", "");
        chosen("mara", "Mara", "");
        author.change("update connection set tie = 'CLOSE', talked_on = date '2022-03-01' where profile = 'mara'");
        assertThat(author.sees("/"))
                .contains(
                        "1 chosen, and no letter yet",
                        "1 to open, make personal and approve",
                        "Mara Person: a close tie, silent for");
    }

    private void chosen(String slug, String first, String address) throws Exception {
        author.presses("/outbox/choose/" + author.knows(slug, first, address, "we met"), "");
    }

    /// Its path.
    private String drafted(String slug, String first, String address) throws Exception {
        chosen(slug, first, address);
        String outbox = author.pressed("/rounds/new", ROUND + "&act=make" + everybody());
        return found("action=\"(/outbox/[0-9a-f-]{36})/open\"", outbox);
    }

    /// Without what the worker counts when it first tidies up.
    private Map<String, List<String>> kept() {
        Map<String, List<String>> tables = server.tables();
        tables.remove("tally");
        return tables;
    }

    /// As the form ticks them.
    private String everybody() throws Exception {
        return Pattern.compile("name=\"who\" value=\"([0-9a-f-]{36})\" checked")
                .matcher(author.sees("/rounds/new"))
                .results()
                .map(it -> "&who=" + it.group(1))
                .collect(Collectors.joining());
    }

    private String approved(String slug, String route, String address) throws Exception {
        String letter = drafted(slug, "Ines", address);
        author.presses(letter + "/open", "");
        assertThat(author.pressed(letter + "/approve", "route=" + route + "&version=" + version(letter)))
                .contains("is approved");
        return letter;
    }

    private String round() throws Exception {
        return found("href=\"(/rounds/[0-9a-f-]{36})\"", author.sees("/rounds"));
    }

    private String version(String letter) throws Exception {
        return found("name=\"version\" value=\"(\\d+)\"", author.sees(letter));
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
