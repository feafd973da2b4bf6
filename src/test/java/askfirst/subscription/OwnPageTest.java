package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a reader does on her own page, and which link opens it.
@OnBothDatabases
class OwnPageTest extends WithRooms {
    OwnPageTest(Engine engine) {
        super(engine);
    }

    @Test
    void she_chooses_how_often_pauses_and_is_called_by_name() {
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.changeRhythm(page, Rhythm.ONLY_BIG_NEWS);
        assertThat(reader(rooms.subscriptions.changeRhythm(page, Rhythm.EVERY_LETTER))
                        .rhythm())
                .as("more often again, too")
                .isEqualTo(Rhythm.EVERY_LETTER);
        assertThat(reader(rooms.subscriptions.pauseOnOwnPage(page, Pause.THREE_MONTHS))
                        .state())
                .isEqualTo(State.PAUSED);
        assertThat(reader(rooms.subscriptions.endPauseOnOwnPage(page)).state()).isEqualTo(State.ACTIVE);
        assertThat(reader(rooms.subscriptions.rename(page, new GreetingName("Ann <b>")))
                        .name())
                .isEqualTo("Ann <b>");
    }

    @Test
    void only_the_newest_mail_opens_it_and_an_older_one_may_stop() {
        Token old = rooms.manages(ANNA);
        rooms.clock.pass(Duration.ofDays(7));
        Token page = rooms.freshManageLink(ANNA);
        assertThat(rooms.subscriptions.ownPage(page)).isInstanceOf(OwnPageResult.Open.class);
        for (OwnPageResult result : List.of(
                rooms.subscriptions.ownPage(old),
                rooms.subscriptions.rename(old, new GreetingName("Mallory")),
                rooms.subscriptions.changeRhythm(old, Rhythm.ONLY_BIG_NEWS),
                rooms.subscriptions.pauseOnOwnPage(old, Pause.ONE_MONTH)))
            assertThat(result).isInstanceOf(OwnPageResult.OnlyStop.class);
        assertThat(rooms.subscriptions.changeAddress(old, TestRooms.asks("203.0.113.0/24", "x@example.net")))
                .isEqualTo(new AddressChangeResult.Refused());
        assertThat(rooms.subscriptions.erase(old, Kept.NOTHING)).isEqualTo(new EraseResult.Refused());
        assertThat(rooms.subscriptions.held(old)).isEmpty();
        assertThat(rooms.readers())
                .singleElement()
                .matches(reader -> reader.name().isEmpty() && reader.rhythm() == Rhythm.EVERY_LETTER)
                .matches(reader -> reader.state() == State.ACTIVE);
        Token stop = ((OwnPageResult.OnlyStop) rooms.subscriptions.ownPage(old)).stop();
        assertThat(rooms.subscriptions.stop(stop)).isInstanceOf(StopResult.Stopped.class);
    }

    @Test
    void it_lives_a_year_and_then_leads_nowhere() {
        Token page = rooms.manages(ANNA);
        rooms.clock.pass(Duration.ofDays(364));
        rooms.subscriptions.tidy();
        assertThat(rooms.subscriptions.ownPage(page)).isInstanceOf(OwnPageResult.Open.class);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.subscriptions.tidy();
        assertThat(rooms.subscriptions.ownPage(page)).isEqualTo(new OwnPageResult.UnknownLink());
    }

    @Test
    void forged_and_garbled_links_and_those_of_another_purpose_open_nothing() {
        String genuine = rooms.manages(ANNA).value();
        String stop = rooms.stopLink().value();
        for (String value : List.of("", "A".repeat(43), genuine.substring(1), genuine + "A", stop, "\u0000ä%"))
            assertThat(rooms.subscriptions.ownPage(new Token(Purpose.MANAGE, value)))
                    .as(value)
                    .isEqualTo(new OwnPageResult.UnknownLink());
        assertThat(rooms.subscriptions.stop(new Token(Purpose.STOP, genuine))).isEqualTo(new StopResult.UnknownLink());
        assertThat(rooms.subscriptions.never(new Token(Purpose.MANAGE, genuine)))
                .isEqualTo(new NeverResult.UnknownLink());
    }

    @Test
    void the_mailbox_letters_left_opens_it_no_more() {
        Token page = rooms.manages(ANNA);
        move(page, "new@example.net");
        assertThat(rooms.subscriptions.ownPage(page)).isInstanceOf(OwnPageResult.OnlyStop.class);
        rooms.subscriptions.undoChange(rooms.undoLink());
        assertThat(rooms.subscriptions.ownPage(page)).isInstanceOf(OwnPageResult.Open.class);
    }

    @Test
    void what_is_held_is_all_that_is_held() {
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.rename(page, new GreetingName("Anna"));
        Held held = rooms.subscriptions.held(page).orElseThrow();
        assertThat(held.reader().name()).isEqualTo("Anna");
        assertThat(held.consents()).hasSize(1);
        assertThat(held.mails()).hasSize((int) rooms.count("select count(*) from delivery"));
        assertThat(held.wishes()).hasSize((int) rooms.count("select count(*) from request"));
        assertThat(held.wantsNoMail()).isFalse();
    }

    @Test
    void what_is_kept_does_not_tell_whether_a_mailbox_she_wished_for_was_written_to() {
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", "other@example.com"));
        rooms.work();
        assertThat(rooms.mails.getLast().to().wire()).isEqualTo("other@example.com");
        assertThat(rooms.subscriptions.held(page).orElseThrow().mails())
                .isNotEmpty()
                .allMatch(mail -> mail.to().wire().equals(ANNA));
    }

    private void move(Token page, String address) {
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", address));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        rooms.work();
    }

    private static Subscriber reader(OwnPageResult result) {
        assertThat(result).isInstanceOf(OwnPageResult.Open.class);
        StopResult standing = ((OwnPageResult.Open) result).standing();
        return ((StopResult.Reading) standing).reader();
    }
}
