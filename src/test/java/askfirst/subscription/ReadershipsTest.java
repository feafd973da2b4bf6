package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The readers in numbers.
@OnBothDatabases
class ReadershipsTest extends WithRooms {
    ReadershipsTest(Engine engine) {
        super(engine);
    }

    @Test
    void nobody_is_an_answer() {
        Readership now = now();
        assertThat(now.all()).isZero();
        assertThat(now.growth()).isEmpty();
        assertThat(now.origins()).isEmpty();
    }

    @Test
    void who_reads_who_makes_a_pause_and_who_stopped_are_counted_apart() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        rooms.work();
        var stop = rooms.stopLink();
        rooms.clock.pass(Duration.ofDays(3));
        rooms.becomesReader("other@example.com");
        assertThat(now().reading()).isEqualTo(2);
        rooms.subscriptions.pause(stop, Pause.ONE_MONTH);
        assertThat(now().paused()).isEqualTo(1);
        assertThat(now().reading()).isEqualTo(1);
        rooms.clock.pass(Duration.ofDays(3));
        rooms.subscriptions.stop(stop);
        Readership now = now();
        assertThat(now.all()).isEqualTo(1);
        assertThat(now.stopped()).isEqualTo(1);
        assertThat(now.growth()).extracting(Readership.Day::readers).containsExactly(1L, 2L, 1L);
        assertThat(now.origins()).containsExactly(new Readership.Origin("form", 1));
        assertThat(now.newest()).singleElement().matches(it -> it.address().equals("other@example.com"));
        assertThat(now.left()).singleElement().matches(it -> it.address().equals(ANNA));
    }

    private Readership now() {
        return rooms.readership();
    }
}
