package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What becomes of readers whom a machine had claimed that is gone.
@OnBothDatabases
class LeasesTest extends WithHands {
    LeasesTest(Engine engine) {
        super(engine);
    }

    @Test
    void who_is_marked_as_begun_is_unknown_and_those_after_her_are_due_again() {
        Hand hand = claim(Witness.LEASE);
        assertThat(hand.begin(0, 1)).isTrue();
        letGo();
        assertThat(balance()).isEqualTo(new Balance(3, 0, 0, 0, 0, 0, 2));
        assertThat(claim(Witness.LEASE).claims())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.attempts()).isEqualTo(1));
    }

    /// A connection had her in its hand, and its last letter took longer.
    @Test
    void who_waited_while_those_after_her_were_begun_is_due_again() {
        Hand hand = claim(Witness.LEASE);
        hand.begin(1, 3);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(3, 0, 0, 0, 0, 0, 2));
    }

    /// Nobody wrote into her row that it was sent.
    @Test
    void who_was_sent_before_the_last_mark_is_sent() {
        Hand hand = claim(Witness.LEASE);
        hand.begin(0, 1);
        hand.lease().sent(hand.claims().getFirst());
        hand.begin(2);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(2, 0, 1, 0, 0, 0, 2));
    }

    @Test
    void what_was_settled_stays_as_it_was_settled() {
        Hand hand = claim(Witness.LEASE);
        hand.begin(0, 1);
        hand.settle(0, new SendResult.Refused(550));
        hand.settle(1, new SendResult.TryLater(451));
        hand.begin(2);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(3, 0, 0, 1, 0, 0, 1));
    }

    @Test
    void where_only_its_log_knew_all_are_unknown() {
        claim(Witness.LOG);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 5));
    }

    @Test
    void before_its_lease_is_over_nothing_is_taken_from_it() {
        Hand hand = claim(Witness.LEASE);
        hand.begin(0, 1);
        letGoNow();
        assertThat(balance()).isEqualTo(new Balance(5, 5, 0, 0, 0, 0, 0));
        assertThat(hand.begin(2, 3, 4)).isTrue();
    }

    @Test
    void a_mark_makes_the_lease_longer() {
        Hand hand = claim(Witness.LEASE);
        rooms.clock.pass(Leases.LASTS.minusMinutes(1));
        hand.begin(0);
        rooms.clock.pass(Duration.ofMinutes(2));
        letGoNow();
        assertThat(balance()).isEqualTo(new Balance(5, 5, 0, 0, 0, 0, 0));
    }

    @Test
    void one_that_only_seemed_to_be_gone_begins_nothing_more_and_writes_nothing_down() {
        Hand hand = claim(Witness.LEASE);
        hand.begin(0);
        letGo();
        Hand others = claim(Witness.LEASE);
        assertThat(hand.begin(1)).isFalse();
        hand.settle(0, new SendResult.Sent());
        hand.settle(1, new SendResult.Sent());
        assertThat(others.begin(0, 1, 2, 3)).isTrue();
        assertThat(balance()).isEqualTo(new Balance(4, 4, 0, 0, 0, 0, 1));
    }

    /// The lease was over, and taken over, while it claimed.
    @Test
    void what_was_claimed_under_a_lease_that_is_gone_was_not_begun() {
        Hand hand = claim(Witness.LEASE);
        close(hand);
        assertThat(hand.begin(0)).isFalse();
        letGo();
        assertThat(balance()).isEqualTo(new Balance(5, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void what_was_claimed_before_there_were_leases_may_have_been_begun() {
        Hand hand = claim(Witness.LEASE);
        close(hand);
        rooms.change("update delivery set place = null");
        letGo();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 5));
    }

    /// As a PostgreSQL that fell down does, where nobody waited until they were on its disk.
    @Test
    void where_the_server_forgot_its_marks_all_are_unknown_and_it_begins_nothing_more() {
        Hand hand = claim(Witness.LEASE);
        hand.begin(0, 1);
        rooms.change("delete from lease_mark");
        assertThat(hand.begin(2)).isFalse();
        letGo();
        assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 0, 5));
    }

    @Test
    void it_goes_on_marking_for_thousands_of_times() {
        Hand hand = claim(Witness.LEASE);
        for (int i = 0; i < 1200; i++) assertThat(mark(hand, i)).isTrue();
        hand.begin(0);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(4, 0, 0, 0, 0, 0, 1));
    }

    /// The copy was made before it began with them.
    @Test
    void in_an_older_copy_of_the_database_whom_it_had_claimed_since_is_unknown_too() {
        restored(claim(Witness.LEASE));
        letGo();
        assertThat(balance()).isEqualTo(new Balance(3, 0, 0, 0, 0, 0, 2));
    }

    /// And the log, which knows only of the time after the copy, is not asked about these.
    @Test
    void in_an_older_copy_whom_it_had_claimed_and_began_with_again_since_is_unknown() {
        restored(claim(Witness.LOG));
        assertThat(balance()).isEqualTo(new Balance(3, 3, 0, 0, 0, 0, 2));
    }

    private void restored(Hand hand) {
        rooms.bean(IssuePost.class).begin(PUBLICATION, hand.claims().subList(0, 2));
        rooms.bean(Begun.class).endHistory();
        rooms.bean(Begun.class).settle(PUBLICATION);
    }

    /// A message that a server put off and that is claimed once more was begun before, but not at this place.
    @Test
    void a_mark_is_worth_nothing_for_the_next_claim() {
        Hand hand = claim(Witness.LEASE);
        hand.begin(0, 1, 2, 3, 4);
        in(() -> {
            ledger.settle(hand.claims().stream().<Done>map(Done.NotBegun::new).toList());
            return true;
        });
        assertThat(claim(hand.lease()).claims()).hasSize(5);
        letGo();
        assertThat(balance()).isEqualTo(new Balance(5, 0, 0, 0, 0, 0, 0));
    }
}
