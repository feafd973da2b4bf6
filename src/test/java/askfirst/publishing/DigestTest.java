package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.IssueBook;
import askfirst.delivery.Message;
import askfirst.mail.Mail;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What those who hear every few months get below a letter: what else came since no one of them heard.
///
/// It is 30 November, so that began on the 12th of September.
@OnBothDatabases
class DigestTest extends WithIssue {
    private static final String HEADING = "Also new in the archive since ";

    DigestTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void letters_of_that_autumn_and_a_reader() throws IOException {
        rain.readers("anna@example.com");
        rain.write("sun", "title: Sun\ndate: 2026-09-12");
        rain.write("fog", "title: Fog\ndate: 2026-09-11");
    }

    @Test
    void who_hears_every_few_months_gets_it_and_nobody_else() {
        rain.readers("ben@example.com");
        slow("ben@example.com");
        rain.sendNow();
        assertThat(rooms.count("select count(*) from delivery d join publication p on p.digest_id = d.message_id "
                        + "where p.digest_id <> p.message_id and d.address = 'ben@example.com'"))
                .isEqualTo(1);
        assertThat(rooms.count("select count(*) from delivery d join publication p on p.message_id = d.message_id "
                        + "where d.address = 'anna@example.com'"))
                .isEqualTo(1);
    }

    @Test
    void both_its_parts_say_since_when_and_where_the_others_are() {
        rooms.bean(Publisher.class).send("rain", new When.Now());
        Message digest = digest();
        assertThat(digest.plain())
                .contains(
                        HEADING + "12 September 2026", "- Sun, 12 September 2026", "http://localhost:8080/issues/sun/")
                .contains("All letters: http://localhost:8080/archive/")
                .doesNotContain("Fog", "more.");
        assertThat(digest.html())
                .contains(HEADING + "12 September 2026", "http://localhost:8080/issues/sun/")
                .contains("http://localhost:8080/archive/")
                .doesNotContain("Fog", "more.");
        assertThat(letter().plain()).doesNotContain(HEADING);
    }

    @Test
    void when_it_is_cut_both_its_parts_say_how_many_more_there_are() throws IOException {
        for (int day = 10; day < 20; day++) rain.write("day-" + day, "title: Day\ndate: 2026-11-" + day);
        rooms.bean(Publisher.class).send("rain", new When.Now());
        assertThat(digest().plain()).contains("And 5 more.");
        assertThat(digest().html()).contains("And 5 more.");
    }

    @Test
    void it_looks_back_from_the_day_it_leaves_and_not_from_the_letter_s_own() throws IOException {
        rain.write("rain", "title: Rain\ndate: 2026-10-01");
        rain.write("snow", "title: Snow\ndate: 2026-11-29");
        rooms.bean(Publisher.class)
                .send("rain", new When.At(LocalDateTime.parse("2026-12-01T09:00"), ZoneId.of("Europe/Berlin")));
        assertThat(digest().plain())
                .contains(HEADING + "13 September 2026", "- Snow")
                .doesNotContain("- Sun");
    }

    @Test
    void its_author_sees_it_in_a_second_test_mail_when_there_is_anybody_to_get_it() {
        rooms.bean(Publisher.class).test("rain");
        assertThat(tests()).extracting(Mail::subject).containsExactly("[Test] Rain");
        rooms.mails.clear();
        slow("anna@example.com");
        rooms.bean(Publisher.class).test("rain");
        List<Mail> tests = tests();
        assertThat(tests)
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder("[Test] Rain", "[Test: every few months] Rain");
        assertThat(tests)
                .allMatch(it -> it.text().contains(HEADING) == it.subject().contains("every few months"));
    }

    private void slow(String address) {
        rooms.change("update subscription set rhythm = 'EVERY_FEW_MONTHS' where address = '" + address + "'");
    }

    private List<Mail> tests() {
        rooms.deliveries.sendDue();
        return rooms.mails.stream().filter(it -> it.subject().startsWith("[")).toList();
    }

    private Message letter() {
        return message(publication().messageId());
    }

    private Message digest() {
        return message(publication().digestId());
    }

    private Message message(String id) {
        return rooms.bean(IssueBook.class).message(id).orElseThrow();
    }

    private PublicationRow publication() {
        return rooms.bean(PublicationRepository.class).bySlug("rain").orElseThrow();
    }
}
