package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.suppression.Reason;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// The press that makes a reader, and what it leaves behind.
@OnBothDatabases
class ConfirmTest extends WithRooms {
    ConfirmTest(Engine engine) {
        super(engine);
    }

    @Test
    void the_receipt_names_the_mail_as_it_was_sent_whatever_the_sender_is_called_by_then() {
        rooms.ask(ANNA);
        rooms.work();
        String sent = rooms.mails.getLast().id();
        assertThat(rooms.count("select count(*) from delivery where mail_id = '" + sent + "'"))
                .isEqualTo(1);
        rooms.change("update delivery set mail_id = 'one@before.example.org'");
        rooms.subscriptions.confirm(rooms.confirmLink());
        assertThat(rooms.audit().entries().getFirst().consent().orElseThrow().mailId())
                .isEqualTo("one@before.example.org");
    }

    @Test
    void the_press_makes_a_reader_and_a_receipt_of_everything_about_it() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofHours(5));
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.Confirmed.class);
        assertThat(rooms.readers()).singleElement().satisfies(reader -> {
            assertThat(reader.address().wire()).isEqualTo(ANNA);
            assertThat(reader.state()).isEqualTo(State.ACTIVE);
            assertThat(reader.since()).isEqualTo(rooms.clock.instant());
        });
        Consent consent = rooms.audit().entries().getFirst().consent().orElseThrow();
        assertThat(consent.address()).isEqualTo("reader@example.com");
        assertThat(consent.yes().text().lines())
                .containsExactly(
                        "One more press",
                        "Then “Letters & more” comes to your mailbox: every letter, about once a month.",
                        "Yes, send me the letter",
                        "You say yes to “Letters & more”, letters from Anna Berg: every letter, about once a month, and nothing else."
                                + " Nobody else gets your address, and nothing tracks you."
                                + " Every letter has a link that stops it with one press.",
                        "It was not me",
                        "Not me, and never again");
        assertThat(consent.form().text().lines())
                .as("the form was on a page of ours")
                .startsWith("Your e-mail address")
                .contains("Send me the letter")
                .last(InstanceOfAssertFactories.STRING)
                .startsWith(
                        "I write “Letters & more” about once a month, and mail it to you as often as you choose here.");
        assertThat(consent.askedAt()).isEqualTo(rooms.clock.instant().minus(Duration.ofHours(5)));
        assertThat(consent.saidYesAt()).isEqualTo(rooms.clock.instant());
        assertThat(consent.mailId()).isEqualTo(rooms.mails.getFirst().id());
        assertThat(List.of(consent.page(), consent.began(), consent.locale(), consent.network()))
                .containsExactly("http://localhost:8080/", "form", "en-GB", "203.0.113.0/24");
    }

    @Test
    void a_clock_that_was_put_back_leaves_no_yes_without_its_proof() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofSeconds(-40));
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.Confirmed.class);
        rooms.clock.pass(Duration.ofHours(1));
        assertThat(rooms.audit().entries())
                .singleElement()
                .matches(entry -> entry.consent().isPresent());
    }

    @Test
    void of_a_hundred_presses_at_once_one_writes_the_receipt_and_all_are_told_the_truth() throws Exception {
        rooms.ask(ANNA);
        rooms.work();
        Token token = rooms.confirmLink();
        assertThat(atOnce(100, () -> rooms.subscriptions.confirm(token)))
                .hasSize(100)
                .allMatch(result -> result instanceof ConfirmResult.Confirmed);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from subscription")).isEqualTo(1);
    }

    @Test
    void yes_and_not_me_at_once_end_with_both_told_the_truth() throws Exception {
        for (int round = 0; round < 10; round++) {
            rooms.ask("r" + round + "@example.com");
            rooms.work();
            Token token = rooms.confirmLink();
            atOnce(
                    8,
                    () -> Thread.currentThread().threadId() % 2 == 0
                            ? rooms.subscriptions.confirm(token)
                            : rooms.subscriptions.notMe(token));
            rooms.subscriptions.notMe(token);
        }
        assertThat(rooms.readers()).noneMatch(reader -> reader.state() == State.ACTIVE);
    }

    @Test
    void a_press_after_three_days_is_too_late() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofHours(72));
        assertThat(rooms.subscriptions.look(rooms.confirmLink())).isInstanceOf(ConfirmResult.Expired.class);
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.Expired.class);
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void a_token_opens_nothing_but_what_it_was_made_for() {
        rooms.becomesReader(ANNA);
        Token confirm = rooms.confirmLink();
        rooms.ask(ANNA);
        rooms.work();
        Token stop = rooms.stopLink();
        assertThat(rooms.subscriptions.stop(new Token(Purpose.STOP, confirm.value())))
                .isInstanceOf(StopResult.UnknownLink.class);
        assertThat(rooms.subscriptions.confirm(new Token(Purpose.CONFIRM, stop.value())))
                .isInstanceOf(ConfirmResult.UnknownLink.class);
        assertThat(rooms.subscriptions.notMe(new Token(Purpose.CONFIRM, stop.value())))
                .isInstanceOf(NotMeResult.UnknownLink.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.ACTIVE);
    }

    @Test
    void no_secret_is_stored_only_its_hash() {
        rooms.ask(ANNA);
        rooms.work();
        Token token = rooms.confirmLink();
        String leaked = "select count(*) from message where plain like '%" + token.value() + "%'";
        assertThat(rooms.count(leaked)).isZero();
        assertThat(rooms.count("select count(*) from link where hash = '" + token.value() + "'"))
                .isZero();
        assertThat(rooms.count("select count(*) from link where hash = '" + token.hash() + "'"))
                .isEqualTo(1);
    }

    @Test
    void not_me_in_one_mail_does_not_claim_to_end_what_another_mail_began() {
        rooms.ask(ANNA);
        rooms.work();
        Token first = rooms.confirmLink();
        rooms.clock.pass(Duration.ofHours(25));
        rooms.becomesReader(ANNA);
        assertThat(rooms.subscriptions.notMe(first)).isEqualTo(new NotMeResult.StillReader());
        assertThat(rooms.subscriptions.look(first)).isEqualTo(new ConfirmResult.Withdrawn());
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.ACTIVE);
    }

    @Test
    void suppression_wins_between_the_mail_and_the_press() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.suppressions.add(TestRooms.address(ANNA), Reason.NEVER);
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.NeverAgain.class);
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void the_page_and_the_receipt_say_how_often_she_asked_for_letters() {
        rooms.subscriptions.request(new Ask(
                TestRooms.address(ANNA), Rhythm.ONLY_BIG_NEWS, "http://localhost:8080/", "en-GB", "203.0.113.0/24"));
        rooms.work();
        assertThat(rooms.subscriptions.look(rooms.confirmLink()))
                .isEqualTo(new ConfirmResult.Waiting(Rhythm.ONLY_BIG_NEWS));
        rooms.subscriptions.confirm(rooms.confirmLink());
        Consent consent = rooms.audit().entries().getFirst().consent().orElseThrow();
        assertThat(consent.rhythm()).isEqualTo(Rhythm.ONLY_BIG_NEWS);
        assertThat(consent.yes().text())
                .contains("comes to your mailbox: only the letters with big news.")
                .doesNotContain("every letter", "about once a month");
    }

    @Test
    void what_stood_around_a_form_elsewhere_nobody_claims_to_know() {
        rooms.subscriptions.request(new Ask(
                TestRooms.address(ANNA), Rhythm.EVERY_LETTER, "https://elsewhere.example/", "", "203.0.113.0/24"));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        assertThat(rooms.audit().entries().getFirst().consent().orElseThrow().form())
                .isEqualTo(new Words("", ""));
    }
}
