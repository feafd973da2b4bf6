package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.Mail;
import askfirst.site.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class FloodTest {
    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;

    FloodTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        rooms = new TestRooms(engine, data, TestRooms.SITE, Settings.Ceilings.SHIPPED);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void ten_thousand_asks_for_nine_addresses_bring_each_one_mail_and_the_author_one() {
        int written = 0;
        for (int i = 0; i < 10_000; i++) {
            String network = "10.0." + i % 500 + ".0/24";
            if (rooms.askFrom(network, "r" + i % 9 + "@example.com") instanceof RequestResult.WrittenDown) written++;
            if (i % 100 == 0) rooms.work();
        }
        while (rooms.count("select count(*) from request where state = 'ASKED'") > 0) rooms.work();
        assertThat(written).isLessThanOrEqualTo(1_000);
        Map<String, Long> mails = rooms.mails.stream()
                .collect(Collectors.groupingBy(mail -> mail.to().wire(), Collectors.counting()));
        assertThat(mails).hasSize(10).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void one_address_gets_three_confirmations_in_ninety_days_whatever_happens() {
        for (int day = 0; day < 89; day++) {
            rooms.askFrom("10.0." + day + ".0/24", "reader@example.com");
            rooms.work();
            rooms.subscriptions.tidy();
            rooms.clock.pass(Duration.ofDays(1));
        }
        assertThat(rooms.mails).hasSize(3);
    }

    @Test
    void the_author_is_told_once_a_day_without_a_personal_link() {
        for (int i = 0; i < 30; i++) rooms.ask("r" + i + "@example.com");
        rooms.work();
        for (int i = 0; i < 30; i++) rooms.askFrom("10.0.0.0/24", "s" + i + "@example.com");
        rooms.work();
        Mail mail = toTheAuthor().getFirst();
        assertThat(toTheAuthor()).hasSize(1);
        assertThat(mail.text()).contains("20 in an hour, 60 in a day", "trusted-proxies", "Hill Street");
        assertThat(mail.text() + mail.html()).doesNotContain("/stop/", "/confirm/", "PERSONAL", "203.0.113");
        rooms.clock.pass(Duration.ofHours(24));
        for (int i = 0; i < 30; i++) rooms.ask("t" + i + "@example.com");
        rooms.work();
        assertThat(toTheAuthor()).hasSize(2);
    }

    @Test
    void in_a_flood_from_one_network_a_reader_of_another_gets_in() {
        for (int i = 0; i < 1_000; i++) rooms.askFrom("198.51.100.0/24", "victim" + i + "@example.com");
        assertThat(rooms.askFrom("203.0.113.0/24", "reader@example.com")).isInstanceOf(RequestResult.WrittenDown.class);
        while (rooms.count("select count(*) from request where state = 'ASKED'") > 0) rooms.work();
        assertThat(rooms.mails)
                .extracting(mail -> mail.to().wire())
                .contains("reader@example.com")
                .hasSize(22);
    }

    @Test
    void over_a_ceiling_the_answer_is_the_same_for_every_address_and_nothing_is_kept() {
        rooms.becomesReader("known@example.com");
        rooms.suppressions.add(TestRooms.address("never@example.com"), askfirst.suppression.Reason.NEVER);
        for (int i = 0; i < 30; i++) rooms.ask("r@example.com");
        long kept = rooms.count("select count(*) from request");
        assertThat(List.of("known", "never", "r", "new"))
                .extracting(who -> rooms.askFrom("203.0.113.0/24", who + "@example.com"))
                .containsOnly(new RequestResult.TooMany(Duration.ofHours(1)));
        assertThat(rooms.count("select count(*) from request")).isEqualTo(kept);
    }

    private List<Mail> toTheAuthor() {
        return rooms.mails.stream()
                .filter(mail -> mail.to().equals(TestRooms.SENDER.address()))
                .toList();
    }
}
