package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.TestRooms;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import askfirst.suppression.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// *Please never contact me*, behind a personal link.
@OnBothDatabases
class NeverByLinkTest extends Outing {
    NeverByLinkTest(Engine engine) {
        super(engine);
    }

    @Test
    void yes_no_and_never_at_once_leave_one_answer_and_never_wins() throws Exception {
        for (int i = 0; i < 5; i++) {
            String code = pasted(knows("p" + i, "Ines", ""));
            List<Runnable> presses = List.of(
                    () -> invitations.accept(code, TestRooms.asks(NETWORK, "x@example.com")),
                    () -> invitations.decline(code),
                    () -> invitations.never(code, Optional.empty()));
            var next = new java.util.concurrent.atomic.AtomicInteger();
            Crowds.atOnce(9, () -> {
                presses.get(next.getAndIncrement() % 3).run();
                return 1;
            });
            assertThat(isSuppressed("p" + i)).isTrue();
        }
        assertThat(rooms.count("select count(*) from invitation where state = 'NEVER'"))
                .isEqualTo(5);
    }

    @Test
    void one_address_may_be_told_by_a_link_and_whoever_has_the_mailbox_comes_back_by_the_form_and_a_press() {
        String code = pasted(knows("ines", "Ines", ""));
        bring("Vera,Victim,https://www.linkedin.com/in/vera,vera@example.com,Mill,,02 Apr 2019");
        for (String told : List.of("vera@example.com", "second@example.com", "third@example.com"))
            assertThat(invitations.never(code, Optional.of(TestRooms.address(told))))
                    .isEqualTo(new NeverResult.Kept());
        assertThat(rooms.suppressions.contains(TestRooms.address("vera@example.com")))
                .isTrue();
        assertThat(rooms.suppressions.contains(TestRooms.address("second@example.com")))
                .isFalse();
        bring("Vera,Victim,https://www.linkedin.com/in/vera,vera@example.com,Mill,Baker,02 Apr 2019");
        rooms.clock.pass(Duration.ofMinutes(1));
        rooms.becomesReader("vera@example.com");
        assertThat(rooms.readers())
                .extracting(reader -> reader.address().normal())
                .containsExactly("vera@example.com");
        assertThat(rooms.suppressions.contains(TestRooms.address("vera@example.com")))
                .isFalse();
        assertThat(connections.all())
                .filteredOn(it -> it.last().equals("Victim"))
                .as("what a stranger said of her is not hers for life")
                .noneMatch(askfirst.connection.Connection::isSuppressed);
    }

    @Test
    void what_is_hers_as_far_as_we_know_does_not_come_back_by_the_form() {
        String code = pasted(knows("ines", "Ines", "ines@example.com"));
        invitations.never(code, Optional.of(TestRooms.address("ines@example.com")));
        rooms.clock.pass(Duration.ofMinutes(1));
        rooms.ask("ines@example.com");
        assertThat(rooms.work()).isZero();
    }

    @Test
    void never_is_by_person_by_known_address_and_by_one_she_tells() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        String code = pasted(person);
        rooms.becomesReader("reader@example.com");
        invitations.never(code, Optional.of(TestRooms.address("private@example.com")));
        assertThat(isSuppressed("ines")).isTrue();
        assertThat(rooms.suppressions.contains(TestRooms.address("ines@example.com")))
                .isTrue();
        assertThat(rooms.suppressions.contains(TestRooms.address("private@example.com")))
                .isTrue();
        invitations.never(code, Optional.of(TestRooms.address("reader@example.com")));
        assertThat(rooms.suppressions.contains(TestRooms.address("reader@example.com")))
                .as("nobody ends a reader's letters by typing her address")
                .isFalse();
        assertThat(connections.find(person).orElseThrow().isSuppressed()).isTrue();
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.Suppressed());
    }

    @Test
    void never_works_long_after_another_answer_and_ends_what_came_of_it() {
        String code = pasted(knows("ines", "Ines", ""));
        invitations.accept(code, TestRooms.asks(NETWORK, "ines@example.com"));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        rooms.clock.pass(Duration.ofDays(100));
        assertThat(invitations.never(code, Optional.empty())).isEqualTo(new NeverResult.Kept());
        assertThat(rooms.count("select count(*) from subscription where state = 'ACTIVE'"))
                .isZero();
        assertThat(rooms.suppressions.contains(TestRooms.address("ines@example.com")))
                .isTrue();
    }

    private boolean isSuppressed(String slug) {
        return rooms.bean(Persons.class).isSuppressed(List.of(Mark.of(new Profile(slug))));
    }
}
