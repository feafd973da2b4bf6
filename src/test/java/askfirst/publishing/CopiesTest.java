package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.IssueBook;
import askfirst.mail.Outgoing;
import askfirst.subscription.GreetingName;
import askfirst.theme.SignupForm;
import askfirst.token.Purpose;
import askfirst.token.Token;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a reader's copy of an issue says, and to nobody else.
@OnBothDatabases
class CopiesTest extends WithIssue {
    CopiesTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_copy_has_its_readers_own_links_and_nobody_elses() throws Exception {
        rain.readers("anna@example.com", "ben@example.com");
        rain.sendNow();
        Set<String> stops = rooms.copies.stream().map(CopiesTest::stopLink).collect(Collectors.toSet());
        assertThat(stops).hasSize(2);
        for (Outgoing copy : rooms.copies) {
            MimeMessage mail = read(copy);
            String plain = part(mail, 0);
            String html = part(mail, 1);
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getAllRecipients()[0].toString())
                    .isEqualTo(copy.to().wire());
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(plain)
                    .contains("stop/" + stopLink(copy))
                    .contains("manage/")
                    .startsWith("Rain");
            assertThat(html).contains("stop/" + stopLink(copy));
            assertThat(plain + html).doesNotContain("-----LINK", "-----LINE", "@slot.example");
        }
    }

    @Test
    void a_row_names_the_mailbox_a_copy_went_to() {
        rain.readers("old@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        assertThat(rooms.copies).isEmpty();
        rooms.change("update subscription set recipient = 'New@example.com', address = 'new@example.com'");
        rain.work();
        assertThat(rain.recipients()).containsExactly("New@example.com");
        assertThat(rooms.bean(Sendings.class).lines("rain", "sent", ""))
                .extracting(IssueBook.Line::address)
                .containsExactly("New@example.com");
    }

    @Test
    void a_name_is_written_as_each_part_writes_it() throws Exception {
        rain.readers("anna@example.com");
        rooms.ask("anna@example.com");
        rooms.work();
        rooms.subscriptions.rename(
                rooms.manageLink(), GreetingName.parse("Anna O'Hara").orElseThrow());
        rain.sendNow();
        MimeMessage mail = read(rooms.copies.getFirst());
        assertThat(part(mail, 0)).contains("Dear Anna O'Hara,");
        assertThat(part(mail, 1)).contains("<p", "Dear Anna O&#39;Hara,");
    }

    @Test
    void what_only_subscribers_may_read_is_read_by_each_readers_own_link_and_by_no_other() throws Exception {
        rain.write("rain", "title: Rain\ndate: 2026-11-30\nvisibility: subscribers");
        rain.readers("anna@example.com", "ben@example.com");
        rain.sendNow();
        Set<String> links = new HashSet<>();
        for (Outgoing copy : rooms.copies) {
            String plain = part(read(copy), 0);
            assertThat(plain + part(read(copy), 1)).doesNotContain("issues/rain", "-----LINK");
            Matcher link =
                    Pattern.compile("http://localhost:8080/read/([\\w-]{43})").matcher(plain);
            assertThat(link.find()).isTrue();
            links.add(link.group(1));
        }
        assertThat(links).hasSize(2);
        Readings readings = rooms.bean(Readings.class);
        SignupForm form = new SignupForm("/subscribe");
        for (String link : links) {
            var letter = readings.page(new Token(Purpose.READ, link), "http://localhost:8080/read/" + link, form);
            assertThat(letter).hasValueSatisfying(it -> assertThat(it.title()).isEqualTo("Rain"));
            assertThat(readings.page(new Token(Purpose.MANAGE, link), "", form)).isEmpty();
            assertThat(readings.picture(new Token(Purpose.READ, link), "no-such.jpg"))
                    .isEmpty();
        }
        assertThat(readings.page(new Token(Purpose.READ, "A".repeat(43)), "", form))
                .isEmpty();
        rain.write("rain", "title: Rain\ndate: 2026-11-30\nvisibility: subscribers\nslug: taken-away");
        assertThat(readings.page(new Token(Purpose.READ, links.iterator().next()), "", form))
                .isEmpty();
    }

    @Test
    void a_name_is_greeted_as_it_is_written_in_both_parts() throws Exception {
        rain.readers("anna@example.com");
        rooms.change("update subscription set name = 'Åsa & D''Arcy'");
        rain.sendNow();
        MimeMessage mail = read(rooms.copies.getFirst());
        assertThat(part(mail, 0)).contains("Dear Åsa & D'Arcy,");
        assertThat(part(mail, 1)).contains("Dear Åsa &amp; D&#39;Arcy,");
    }

    private static String stopLink(Outgoing copy) {
        Matcher link = Pattern.compile("List-Unsubscribe: <http://localhost:8080/stop/([\\w-]{43})>")
                .matcher(new String(copy.bytes(), StandardCharsets.UTF_8).replace("\r\n ", " "));
        if (!link.find()) throw new AssertionError(new String(copy.bytes(), StandardCharsets.UTF_8));
        return link.group(1);
    }

    private static MimeMessage read(Outgoing copy) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(copy.bytes()));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }
}
