package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.subscription.Subscribers;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is the last letter of somebody who hears every few months.
@OnBothDatabases
class LastLetterTest extends WithIssue {
    LastLetterTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void one_who_hears_every_few_months_and_two_letters() throws IOException {
        rain.readers("anna@example.com");
        rooms.change("update subscription set rhythm = 'EVERY_FEW_MONTHS'");
        rain.write("snow", "title: Snow\ndate: 2026-11-30");
    }

    @Test
    void of_two_that_are_due_together_she_gets_one() {
        send("rain");
        send("snow");
        rain.work();
        assertThat(rooms.copies).hasSize(1);
    }

    @Test
    void one_that_was_paused_before_it_left_is_hers() {
        send("rain");
        rain.plan();
        rooms.bean(Sendings.class).pause("rain");
        assertThat(rooms.bean(Publisher.class).look("snow")).isInstanceOf(Outlook.Nobody.class);
        rooms.bean(Sendings.class).resume("rain");
        rain.work();
        assertThat(rooms.copies).hasSize(1);
    }

    @Test
    void one_that_is_tried_again_later_is_hers() {
        rooms.everyCopy(_ -> new SendResult.TryLater(451));
        send("rain");
        rain.work();
        assertThat(rooms.bean(Publisher.class).look("snow")).isInstanceOf(Outlook.Nobody.class);
    }

    @Test
    void one_that_was_refused_is_none() {
        rooms.everyCopy(_ -> new SendResult.Refused(552));
        send("rain");
        rain.work();
        assertThat(rooms.bean(Publisher.class).look("snow")).isInstanceOf(Outlook.Ready.class);
    }

    @Test
    void one_that_was_given_up_before_it_left_is_none() {
        send("rain");
        rain.plan();
        rooms.bean(Sendings.class).cancel("rain");
        assertThat(rooms.bean(Publisher.class).look("snow")).isInstanceOf(Outlook.Ready.class);
        // of very many some are held a little later
        rooms.change("update delivery set state = 'QUEUED' where publication_id is not null");
        send("snow");
        rain.work();
        assertThat(rooms.copies).hasSize(1);
    }

    @Test
    void one_that_waits_since_eighty_days_is_her_last_no_longer() {
        send("rain");
        rain.plan();
        rooms.bean(Sendings.class).pause("rain");
        rooms.clock.pass(Audience.FEW_MONTHS);
        assertThat(rooms.bean(Publisher.class).look("snow")).isInstanceOf(Outlook.Ready.class);
    }

    /// It may have come to her other subscription before.
    @Test
    void the_very_letter_that_is_being_written_down_is_none() {
        send("rain");
        rain.plan();
        rooms.clock.pass(Duration.ofMinutes(1));
        PublicationRow itself =
                rooms.bean(PublicationRepository.class).bySlug("rain").orElseThrow();
        Audience audience = rooms.bean(Audience.class);
        assertThat(audience.after(Subscribers.FIRST, audience.question(itself))).containsValue(Lot.FEW_MONTHS);
    }

    private void send(String slug) {
        rooms.bean(Publisher.class).send(slug, new When.Now());
    }
}
