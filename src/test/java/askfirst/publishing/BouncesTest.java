package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.Bounce;
import askfirst.mail.SendResult;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Letters that come back.
@OnBothDatabases
class BouncesTest extends WithIssue {
    private static final String BEN = "ben@example.com";
    private static final SendResult NO_MAILBOX = new SendResult.Refused(550, "550 5.1.1 No such user", Bounce.HARD);
    private static final SendResult FULL = new SendResult.Refused(552, "552 5.2.2 Mailbox full");
    private static final SendResult POLICY = new SendResult.Refused(550, "550 5.7.1 Not from there");

    private int letters;

    BouncesTest(Engine engine) {
        super(engine);
    }

    @Test
    void who_has_no_mailbox_gets_no_further_letter_until_she_says_yes_anew() throws IOException {
        rain.readers("anna@example.com", BEN);
        nextLetter(NO_MAILBOX);
        assertThat(ben().state()).isEqualTo(State.UNREACHABLE);
        assertThat(ben().endedAt()).contains(rooms.clock.instant());

        nextLetter(new SendResult.Sent());
        assertThat(rain.recipients()).containsExactlyInAnyOrder("anna@example.com", BEN, "anna@example.com");
        assertThat(lots().of(Lot.UNREACHABLE)).isEqualTo(1);
        assertThat(lots().gets()).isEqualTo(1);

        rooms.clock.pass(Duration.ofDays(2));
        rain.readers(BEN);
        assertThat(ben().state()).isEqualTo(State.ACTIVE);
        nextLetter(new SendResult.Sent());
        assertThat(lots().gets()).isEqualTo(2);
    }

    @Test
    void whose_mailbox_is_full_three_times_within_thirty_days_is_written_to_no_more() throws IOException {
        rain.readers("anna@example.com", BEN);
        for (int i = 0; i < 2; i++) {
            nextLetter(FULL);
            assertThat(ben().state()).isEqualTo(State.ACTIVE);
            rooms.clock.pass(Duration.ofDays(14));
        }
        nextLetter(FULL);
        assertThat(ben().state()).isEqualTo(State.UNREACHABLE);
    }

    @Test
    void what_is_longer_ago_does_not_count() throws IOException {
        rain.readers("anna@example.com", BEN);
        for (int i = 0; i < 4; i++) {
            nextLetter(FULL);
            rooms.clock.pass(Duration.ofDays(16));
        }
        assertThat(ben().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void what_is_about_the_letter_or_its_sender_tells_nothing_of_her() throws IOException {
        rain.readers("anna@example.com", BEN);
        for (int i = 0; i < 4; i++) nextLetter(POLICY);
        assertThat(ben().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void who_moved_while_her_old_mailbox_sent_it_back_reads_on() throws IOException {
        rain.readers(BEN);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.subscriptions.changeAddress(
                rooms.freshManageLink(BEN), TestRooms.asks("203.0.113.0/24", "ben@example.net"));
        rooms.work();
        var confirm = rooms.confirmLink();
        rooms.everyCopy(_ -> {
            rooms.subscriptions.confirm(confirm);
            return NO_MAILBOX;
        });
        rain.sendNow();
        assertThat(rooms.readers())
                .singleElement()
                .extracting(Subscriber::state)
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void whose_mailbox_is_gone_may_move_by_the_link_in_an_old_letter() throws IOException {
        rain.readers(BEN);
        rooms.clock.pass(Duration.ofDays(2));
        var manage = rooms.freshManageLink(BEN);
        nextLetter(NO_MAILBOX);
        rooms.subscriptions.changeAddress(manage, TestRooms.asks("203.0.113.0/24", "ben@example.net"));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        assertThat(rooms.readers()).singleElement().satisfies(it -> {
            assertThat(it.address().wire()).isEqualTo("ben@example.net");
            assertThat(it.state()).isEqualTo(State.ACTIVE);
        });
    }

    @Test
    void who_cannot_be_reached_may_still_stop_and_that_counts() throws IOException {
        rain.readers(BEN);
        nextLetter(NO_MAILBOX);
        rooms.subscriptions.stop(rooms.stopLinkOf(ben()));
        assertThat(ben().state()).isEqualTo(State.STOPPED);
    }

    /// Anna takes it.
    private void nextLetter(SendResult bens) throws IOException {
        String slug = "letter" + letters++;
        rain.write(slug, "title: Letter\ndate: 2026-11-30");
        rooms.everyCopy(copy -> copy.to().wire().equals(BEN) ? bens : new SendResult.Sent());
        rooms.bean(Publisher.class).send(slug, new When.Now());
        rain.work();
    }

    private Numbers lots() {
        Standing last =
                rooms.bean(Sendings.class).standing("letter" + (letters - 1)).orElseThrow();
        return rooms.bean(Publisher.class).audience(last);
    }

    private Subscriber ben() {
        List<Subscriber> bens = rooms.readers().stream()
                .filter(it -> it.address().wire().equals(BEN))
                .toList();
        return bens.getFirst();
    }
}
