package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// An issue whose time passed while nobody was serving.
@OnBothDatabases
class LateSendingTest extends WithIssue {
    LateSendingTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_sending_missed_by_more_than_an_hour_asks_first() {
        rain.readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        rooms.clock.pass(Duration.ofMinutes(71));
        rain.work();
        assertThat(rooms.copies).isEmpty();
        assertThat(rain.standing().state()).isEqualTo(State.LATE);
        rooms.bean(Sendings.class).goNow("rain");
        rain.work();
        assertThat(rooms.copies).hasSize(1);
    }

    @Test
    void one_that_was_missed_while_another_was_sent_and_the_machine_slept_asks_first() throws IOException {
        rain.readers("anna@example.com");
        rain.write("snow", "title: Snow\ndate: 2026-11-30");
        rooms.bean(Publisher.class).send("snow", new When.Soon());
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        rooms.everyCopy(_ -> {
            rooms.clock.pass(Duration.ofHours(3));
            while (rooms.count("select count(*) from publication where state = 'WAITING'") > 0) Thread.onSpinWait();
            return new SendResult.Sent();
        });
        rain.work();
        assertThat(rooms.copies).hasSize(1);
        assertThat(rooms.bean(Sendings.class).standing("snow").orElseThrow().state())
                .isEqualTo(State.LATE);
    }

    @Test
    void one_that_is_an_hour_late_goes_by_itself_and_nobody_is_told() {
        rain.readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        rooms.clock.pass(Duration.ofMinutes(70));
        rain.work();
        assertThat(rain.standing().state()).as("an hour late is not too late").isEqualTo(State.SENT);
        assertThat(toldTheAuthor()).isEmpty();
    }

    @Test
    void its_author_is_told_once_when_nobody_served_for_more_than_an_hour_after_its_time() {
        rain.readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        rooms.clock.pass(Duration.ofMinutes(71));
        rain.work();
        rain.work();
        assertThat(rooms.copies).isEmpty();
        assertThat(toldTheAuthor()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("A letter of “Letters & more” did not go out in time");
            assertThat(mail.text().replaceAll("\\s+", " "))
                    .contains("“Rain” should have gone out on 30 November 2026, 09:10")
                    .contains("askfirst sending go rain");
        });
    }
}
