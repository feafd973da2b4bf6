package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each button of the desk that is about a sending: what the page says afterwards, what the ledger does, and that a
/// second press does no harm.
@OnBothDatabases
class SendingPressesTest extends WithSending {
    SendingPressesTest(Engine engine) {
        super(engine);
    }

    @Test
    void in_ten_minutes() throws Exception {
        for (String when : List.of("soon", "soon", "now"))
            assertThat(author.pressed("/send/rain", "when=" + when))
                    .contains("It goes out on", "Until then nobody has it.", "Stop it", "Send it now");
        assertThat(server.database()
                        .count("select count(*) from publication where state = 'WAITING'"
                                + " and due_at = asked_at + interval '10' minute"))
                .isOne();
        assertThat(ledger()).isEmpty();
    }

    @Test
    void at_a_time() throws Exception {
        for (String over : List.of("2020-01-01T09:00", "2020-01-01T09:00:30"))
            assertThat(author.pressed("/send/rain", "when=at&at=" + over.replace(":", "%3A")))
                    .contains(over + " is over in Europe/Berlin. Nothing was sent.", "Send it then", over);
        for (String wrong : List.of("soon", "", "2099-02-30T09%3A00"))
            assertThat(author.pressed("/send/rain", "when=at&at=" + wrong))
                    .contains("is no time such as 2026-12-01T09:00. Nothing was sent.", "Send it then");
        for (String far : List.of("9999-12-31T23%3A59", "%2B999999999-12-31T23%3A59"))
            assertThat(author.pressed("/send/rain", "when=at&at=" + far)).contains("Nothing was sent.");
        assertThat(publication()).isEmpty();
        for (String time : List.of("2099-01-01T09%3A00", "2098-07-01T10%3A00"))
            assertThat(author.pressed("/send/rain", "when=at&at=" + time))
                    .contains("It goes out on 1 January 2099, 09:00 (Europe/Berlin). Until then nobody has it.");
        assertThat(publication()).containsExactly("WAITING NONE");
        assertThat(ledger()).isEmpty();
    }

    @Test
    void at_a_time_by_the_clocks_of_another_place() throws Exception {
        assertThat(author.sees("/send/rain")).contains("value=\"Europe/Berlin\" list=\"zones\"", "Asia/Tokyo");
        assertThat(author.pressed("/send/rain", "when=at&at=2099-01-01T09%3A00&zone=Asia%2FTokio"))
                .contains(
                        "`Asia/Tokio` is no time zone such as Europe/Berlin. Did you mean Asia/Tokyo? Nothing was sent.",
                        "value=\"2099-01-01T09:00\"",
                        "value=\"Asia/Tokio\"");
        assertThat(publication()).isEmpty();
        assertThat(author.pressed("/send/rain", "when=at&at=2099-01-01T09%3A00&zone=+Asia%2FTokyo"))
                .contains("It goes out on 1 January 2099, 09:00 (Asia/Tokyo).");
        assertThat(server.database()
                        .count("select count(*) from publication"
                                + " where due_at = timestamp with time zone '2099-01-01 00:00:00Z'"))
                .isOne();
    }

    @Test
    void to_me_alone() throws Exception {
        for (int times = 1; times <= 2; times++) {
            assertThat(author.pressed("/send/rain/test", ""))
                    .contains("It goes to you alone, marked as a test.", "Send it in ten minutes");
            int mails = times;
            TestServer.await(() -> copies("anna@example.org") == mails);
        }
        assertThat(publication()).isEmpty();
        assertThat(author.presses("/send/snow/test", "").statusCode()).isEqualTo(404);
    }

    @Test
    void stop_it_before_it_goes() throws Exception {
        author.pressed("/send/rain", SOME_DAY);
        for (int times = 1; times <= 2; times++) {
            assertThat(author.pressed("/send/rain/cancel", "")).contains("Send it in ten minutes");
            assertThat(publication()).containsExactly("CANCELLED NONE");
        }
        assertThat(author.pressed("/send/rain/go", "")).contains("Send it in ten minutes");
        assertThat(publication()).containsExactly("CANCELLED NONE");
        assertThat(author.pressed("/send/rain", SOME_DAY)).contains("It goes out on 1 January 2099");
    }

    @Test
    void send_it_now_after_all() throws Exception {
        author.pressed("/send/rain", SOME_DAY);
        assertThat(author.pressed("/send/rain/go", "")).doesNotContain("It goes out on");
        says("It is sent.");
        assertThat(author.pressed("/send/rain/go", "")).contains("It is sent.");
        assertThat(ledger()).containsExactly("ada@example.com SENT", "ben@example.com SENT");
        nobody_gets_more_than(1);
    }

    @Test
    void send_it_now_although_it_is_late() throws Exception {
        author.pressed("/send/rain", SOME_DAY);
        author.change("update publication set due_at = " + PAST + ", state = 'LATE'");
        assertThat(author.sees("/send/rain")).contains("when nobody was serving. Shall it go now?", "Give it up");
        author.pressed("/send/rain/go", "");
        says("It is sent.");
        assertThat(author.pressed("/send/rain/go", "")).contains("It is sent.");
        nobody_gets_more_than(1);
    }

    @Test
    void pause_and_go_on() throws Exception {
        standing("SENDING", "SENT", "QUEUED");
        for (int times = 1; times <= 2; times++) {
            assertThat(author.pressed("/send/rain/pause", "")).contains("It is paused. Nothing leaves.", "Go on");
            assertThat(publication()).containsExactly("PAUSED AUTHOR");
        }
        for (int times = 1; times <= 2; times++) {
            assertThat(author.pressed("/send/rain/resume", "")).contains("It is on its way.", "Pause");
            assertThat(publication()).containsExactly("SENDING NONE");
        }
        assertThat(ledger()).containsExactly("ada@example.com SENT", "ben@example.com QUEUED");
    }

    @Test
    void give_it_up_and_send_the_rest_after_all() throws Exception {
        standing("SENDING", "SENT", "QUEUED");
        for (int times = 1; times <= 2; times++) {
            assertThat(author.pressed("/send/rain/cancel", ""))
                    .contains("It was given up. What had not left is held.", "Send the rest after all");
            assertThat(ledger()).containsExactly("ada@example.com SENT", "ben@example.com HELD");
        }
        author.pressed("/send/rain/resume", "");
        says("It is sent.");
        assertThat(author.pressed("/send/rain/resume", "")).contains("It is sent.");
        assertThat(ledger()).containsExactly("ada@example.com SENT", "ben@example.com SENT");
        server.settledTables();
        assertThat(copies("ada@example.com")).isZero();
        assertThat(copies("ben@example.com")).isOne();
    }

    @Test
    void try_the_refused_once_more() throws Exception {
        standing("SENT", "FAILED", "UNKNOWN");
        for (int times = 1; times <= 2; times++) {
            author.pressed("/send/rain/retry", "");
            says("It is sent.");
            assertThat(ledger()).containsExactly("ada@example.com SENT", "ben@example.com UNKNOWN");
        }
        server.settledTables();
        assertThat(copies("ada@example.com")).isOne();
        assertThat(copies("ben@example.com")).isZero();
    }

    @Test
    void the_unknown_arrived() throws Exception {
        standing("SENT", "FAILED", "UNKNOWN");
        assertThat(author.sees("/send/rain")).contains("The unknown arrived", "ben@example.com");
        for (int times = 1; times <= 2; times++) {
            assertThat(author.pressed("/send/rain/arrived", ""))
                    .contains("It is sent.")
                    .doesNotContain("The unknown arrived", "ben@example.com");
            assertThat(ledger()).containsExactly("ada@example.com FAILED", "ben@example.com SENT");
        }
        nobody_gets_more_than(0);
    }

    @Test
    void send_the_unknown_again() throws Exception {
        standing("SENT", "FAILED", "UNKNOWN");
        for (int times = 1; times <= 2; times++) {
            author.pressed("/send/rain/again", "");
            says("It is sent.");
            assertThat(ledger()).containsExactly("ada@example.com FAILED", "ben@example.com SENT");
        }
        server.settledTables();
        assertThat(copies("ada@example.com")).isZero();
        assertThat(copies("ben@example.com")).isOne();
    }

    @Test
    void to_one_reader_it_arrived() throws Exception {
        standing("SENT", "UNKNOWN", "UNKNOWN");
        for (int times = 1; times <= 2; times++) {
            assertThat(author.pressed("/send/rain/arrived/" + delivery(1), ""))
                    .contains("It is sent.", "ben@example.com")
                    .doesNotContain("ada@example.com");
            assertThat(ledger()).containsExactly("ada@example.com SENT", "ben@example.com UNKNOWN");
        }
        author.pressed("/send/rain/again/" + delivery(1), "");
        assertThat(ledger()).as("what arrived is not sent again").contains("ada@example.com SENT");
        assertThat(author.presses("/send/snow/arrived/" + delivery(2), "").statusCode())
                .isEqualTo(404);
        assertThat(ledger()).as("of another letter").contains("ben@example.com UNKNOWN");
        nobody_gets_more_than(0);
    }

    @Test
    void to_one_reader_it_goes_again() throws Exception {
        standing("SENT", "UNKNOWN", "UNKNOWN");
        for (int times = 1; times <= 2; times++) {
            author.pressed("/send/rain/again/" + delivery(1), "");
            says("It is sent.");
            assertThat(ledger()).containsExactly("ada@example.com SENT", "ben@example.com UNKNOWN");
        }
        server.settledTables();
        assertThat(copies("ada@example.com")).isOne();
        assertThat(copies("ben@example.com")).isZero();
    }

    @Test
    void who_was_refused_did_not_arrive_by_a_press_about_the_unknown() throws Exception {
        standing("SENT", "FAILED", "SENT");
        author.pressed("/send/rain/arrived/" + delivery(1), "");
        author.pressed("/send/rain/again/" + delivery(1), "");
        assertThat(ledger()).containsExactly("ada@example.com FAILED", "ben@example.com SENT");
        nobody_gets_more_than(0);
    }
}
