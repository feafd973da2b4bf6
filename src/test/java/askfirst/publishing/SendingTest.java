package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Balance;
import askfirst.mail.SendResult;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How one issue goes.
@OnBothDatabases
class SendingTest extends WithIssue {
    SendingTest(Engine engine) {
        super(engine);
    }

    @Test
    void an_issue_goes_to_each_reader_once_after_ten_minutes() {
        rain.readers("anna@example.com", "ben@example.com", "cleo@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        rain.work();
        assertThat(rooms.copies).isEmpty();
        rooms.clock.pass(Duration.ofMinutes(10));
        rain.work();
        assertThat(rain.recipients())
                .containsExactlyInAnyOrder("anna@example.com", "ben@example.com", "cleo@example.com");
        assertThat(rain.standing().state()).isEqualTo(State.SENT);
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 3, 0, 0, 0, 0));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.work();
        assertThat(rooms.copies).hasSize(3);
    }

    @Test
    void who_was_left_out_and_why_is_known_afterwards() {
        rain.readers("anna@example.com", "ben@example.com");
        rooms.change("update subscription set rhythm = 'ONLY_BIG_NEWS' where address = 'ben@example.com'");
        rain.sendNow();
        Numbers audience = rooms.bean(Publisher.class).audience(rain.standing());
        assertThat(audience.gets()).isEqualTo(1);
        assertThat(audience.of(Lot.NOT_BIG)).isEqualTo(1);
    }

    @Test
    void what_a_server_says_decides() {
        rain.readers("full@example.com", "gone@example.com", "lost@example.com", "fine@example.com");
        rooms.everyCopy(copy -> switch (copy.to().wire()) {
            case "full@example.com" -> new SendResult.TryLater(452, "452 4.2.2 mailbox full");
            case "gone@example.com" -> new SendResult.Refused(550, "550 5.1.1 no such user");
            case "lost@example.com" -> new SendResult.Unknown();
            default -> new SendResult.Sent();
        });
        rain.sendNow();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(1, 0, 1, 1, 0, 0, 1));
        assertThat(rain.standing().state()).isEqualTo(State.SENDING);
        assertThat(rooms.bean(Sendings.class).lines("rain", "failed", ""))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.address()).isEqualTo("gone@example.com");
                    assertThat(line.said()).isEqualTo("550 5.1.1 no such user");
                });
        rooms.everyCopy(_ -> new SendResult.Sent());
        rooms.clock.pass(Duration.ofMinutes(1));
        rain.work();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 2, 1, 0, 0, 1));
        assertThat(rain.standing().state()).isEqualTo(State.SENT);
        rooms.bean(Sendings.class).retryFailed("rain");
        rooms.bean(Sendings.class).allArrived("rain");
        rain.work();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 4, 0, 0, 0, 0));
    }

    @Test
    void to_send_again_to_nobody_does_not_set_it_on_its_way() {
        rain.readers("anna@example.com");
        rain.sendNow();
        rooms.bean(Sendings.class).retryFailed("rain");
        rooms.bean(Sendings.class).allAgain("rain");
        assertThat(rain.standing().state()).isEqualTo(State.SENT);
    }

    @Test
    void one_that_is_given_up_holds_what_has_not_left_until_its_author_goes_on() {
        rain.readers("anna@example.com", "ben@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        rooms.bean(Sendings.class).cancel("rain");
        rain.work();
        assertThat(rooms.copies).isEmpty();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 2, 0));
        rooms.bean(Sendings.class).resume("rain");
        rain.work();
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void too_many_refusals_stop_it() {
        rain.readers(IntStream.range(0, 30)
                .mapToObj(i -> "reader" + i + "@example.com")
                .toArray(String[]::new));
        rooms.everyCopy(_ -> new SendResult.Refused(554, "554 5.7.1 you are blocked"));
        rain.sendNow();
        assertThat(rain.standing().state()).isEqualTo(State.PAUSED);
        assertThat(rain.standing().pause()).isEqualTo(Pause.REFUSALS);
        assertThat(rain.standing().balance().failed()).isLessThan(30);
        rain.work();
        assertThat(toldTheAuthor()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Sending a letter of “Letters & more” stopped by itself");
            assertThat(mail.text())
                    .contains("554 5.7.1 you are blocked", "askfirst sending resume rain")
                    .contains("Still waiting: " + rain.standing().balance().waiting());
        });
        rooms.bean(Sendings.class).resume("rain");
        rain.work();
        assertThat(rain.standing().state()).isEqualTo(State.PAUSED);
        assertThat(toldTheAuthor()).hasSize(2);
    }

    @Test
    void its_author_is_told_once_of_an_end_that_she_has_to_decide_about() {
        rain.readers("gone@example.com", "lost@example.com", "vague@example.com", "fine@example.com");
        rooms.everyCopy(copy -> switch (copy.to().wire()) {
            case "gone@example.com" -> new SendResult.Refused(550, "550 5.1.1 no such user");
            case "fine@example.com" -> new SendResult.Sent();
            default -> new SendResult.Unknown();
        });
        rain.sendNow();
        assertThat(toldTheAuthor()).singleElement().satisfies(mail -> {
            assertThat(mail.subject())
                    .isEqualTo("Sending a letter of “Letters & more” is over, and not everybody has it");
            assertThat(mail.text().replaceAll("\\s+", " "))
                    .contains("Sent: 1.", "Refused by their mail servers: 1.", "Unknown: 2.")
                    .contains("askfirst sending again rain");
        });
        rooms.clock.pass(Duration.ofHours(1));
        rooms.everyCopy(_ -> new SendResult.Sent());
        var lost = rooms.bean(Sendings.class).lines("rain", "unknown", "").getFirst();
        rooms.bean(Sendings.class).again("rain", lost.delivery());
        rain.work();
        assertThat(rain.standing().state()).isEqualTo(State.SENT);
        assertThat(toldTheAuthor()).as("she knew of the others").hasSize(1);
        rooms.everyCopy(_ -> new SendResult.Refused(550));
        rooms.bean(Sendings.class).retryFailed("rain");
        rain.work();
        assertThat(toldTheAuthor()).as("this one is new").hasSize(2);
    }

    @Test
    void of_an_end_with_nobody_to_decide_about_its_author_is_not_told() {
        rain.readers("anna@example.com");
        rain.sendNow();
        assertThat(rain.standing().state()).isEqualTo(State.SENT);
        assertThat(toldTheAuthor()).isEmpty();
    }

    @Test
    void one_that_is_given_up_while_it_runs_balances_and_nothing_waits() {
        rain.readers("anna@example.com", "ben@example.com", "cleo@example.com");
        rooms.everyCopy(_ -> {
            rooms.bean(Sendings.class).cancel("rain");
            return new SendResult.TryLater(451);
        });
        rain.sendNow();
        assertThat(rain.standing().state()).isEqualTo(State.CANCELLED);
        assertThat(rain.standing().balance().waiting()).isZero();
        assertThat(rain.standing().balance().held()).isEqualTo(3);
    }

    @Test
    void deciding_about_one_reader_sets_nobody_else_going() {
        rain.readers("anna@example.com", "ben@example.com");
        rooms.everyCopy(copy -> {
            rooms.bean(Sendings.class).pause("rain");
            return copy.to().wire().startsWith("anna") ? new SendResult.Unknown() : new SendResult.TryLater(451);
        });
        rain.sendNow();
        var anna = rooms.bean(Sendings.class).lines("rain", "unknown", "").getFirst();
        rooms.copies.clear();
        rooms.clock.pass(Duration.ofMinutes(5));
        rooms.bean(Sendings.class).again("rain", anna.delivery());
        rain.work();
        assertThat(rain.standing().state()).isEqualTo(State.PAUSED);
        assertThat(rooms.copies).isEmpty();
    }

    @Test
    void it_can_be_given_up_before_its_readers_are_written_down() {
        rain.readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rooms.bean(IssueWork.class).doWhatIsDue(() -> false);
        assertThat(rain.standing().state()).isEqualTo(State.PLANNING);
        rooms.bean(Sendings.class).cancel("rain");
        rain.work();
        assertThat(rain.standing().state()).isEqualTo(State.CANCELLED);
        rooms.bean(Sendings.class).resume("rain");
        rain.work();
        assertThat(rain.recipients()).containsExactly("anna@example.com");
    }
}
