package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Balance;
import askfirst.mail.SendResult;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A million rows are counted slowly: what has come to rest is counted once, until something changes it.
@OnBothDatabases
class BalanceTest extends WithIssue {
    BalanceTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void readersOfIt() {
        rooms.becomesReader("anna@example.com");
        rooms.becomesReader("ben@example.com");
        rooms.everyCopy(
                copy -> copy.to().wire().startsWith("anna") ? new SendResult.Unknown() : new SendResult.Refused(550));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 1, 0, 0, 1));
    }

    @Test
    void what_has_come_to_rest_is_not_counted_by_who_looks() {
        unseen();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 1, 0, 0, 1));
    }

    @Test
    void what_its_author_decides_is_seen_at_once_and_counted_once_more() {
        rooms.bean(Sendings.class).allArrived("rain");
        assertThat(balance()).isEqualTo(new Balance(0, 0, 1, 1, 0, 0, 0));
        work();
        unseen();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 1, 1, 0, 0, 0));
    }

    @Test
    void one_that_goes_on_is_seen_to_go_on() {
        rooms.everyCopy(_ -> new SendResult.TryLater(451));
        rooms.bean(Sendings.class).retryFailed("rain");
        assertThat(balance()).isEqualTo(new Balance(1, 0, 0, 0, 0, 0, 1));
        work();
        rooms.bean(Sendings.class).cancel("rain");
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 1, 1));
        work();
        unseen();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 1, 1));
    }

    @Test
    void who_is_erased_is_in_no_sum_and_the_others_are_not_counted_for_that() {
        rooms.eraseAsAuthor(rooms.readers().getFirst());
        unseen();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void what_is_forgotten_with_the_years_is_in_no_sum() {
        rooms.clock.pass(Duration.ofDays(366));
        rooms.deliveries.forget(rooms.clock.instant());
        assertThat(balance()).isEqualTo(Balance.NOTHING);
    }

    /// What nothing here does.
    private void unseen() {
        rooms.change("update delivery set state = 'SKIPPED' where publication_id is not null");
    }

    private void work() {
        for (int turn = 0; turn < 4; turn++) {
            rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
            rooms.bean(DecisionWork.class).doWhatIsDue(() -> true);
        }
    }

    private Balance balance() {
        return rooms.bean(Sendings.class).standing("rain").orElseThrow().balance();
    }
}
