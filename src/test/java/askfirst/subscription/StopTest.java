package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.token.Token;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Leaving, and saying that it was somebody else.
@OnBothDatabases
class StopTest extends WithRooms {
    StopTest(Engine engine) {
        super(engine);
    }

    @Test
    void not_me_deletes_the_request_and_may_be_pressed_again() {
        rooms.ask(ANNA);
        rooms.work();
        Token token = rooms.confirmLink();
        assertThat(rooms.subscriptions.notMe(token)).isInstanceOf(NotMeResult.Deleted.class);
        assertThat(rooms.subscriptions.notMe(token)).isInstanceOf(NotMeResult.Deleted.class);
        assertThat(rooms.subscriptions.confirm(token)).isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.count("select count(*) from request")).isZero();
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void stopping_works_for_ever_and_as_often_as_it_is_pressed() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        rooms.work();
        Token stop = rooms.stopLink();
        rooms.clock.pass(Duration.ofDays(3_650));
        assertThat(rooms.subscriptions.stop(stop)).isInstanceOf(StopResult.Stopped.class);
        assertThat(rooms.subscriptions.stop(stop)).isInstanceOf(StopResult.Stopped.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.STOPPED);
    }

    @Test
    void an_old_yes_does_not_bring_back_who_stopped_but_a_new_one_does() {
        rooms.becomesReader(ANNA);
        Token old = rooms.confirmLink();
        rooms.ask(ANNA);
        rooms.work();
        rooms.subscriptions.stop(rooms.stopLink());
        assertThat(rooms.subscriptions.confirm(old)).isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.STOPPED);
        rooms.clock.pass(Duration.ofHours(25));
        rooms.becomesReader(ANNA);
        assertThat(rooms.readers()).singleElement().matches(reader -> reader.state() == State.ACTIVE);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(2);
    }
}
