package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import askfirst.delivery.Balance;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.Reader;
import askfirst.mail.EmailAddress;
import askfirst.mail.FolderTransport;
import askfirst.mail.SendResult;
import askfirst.subscription.TestRooms;
import askfirst.token.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Readers who go, move or come back while an issue is on its way to them.
@OnBothDatabases
class GoingReadersTest extends WithIssue {
    GoingReadersTest(Engine engine) {
        super(engine);
    }

    @Test
    void who_leaves_between_planning_and_sending_gets_nothing() {
        rain.readers("anna@example.com", "ben@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        var ben = rooms.readers().stream()
                .filter(it -> it.address().wire().startsWith("ben"))
                .findFirst()
                .orElseThrow();
        rooms.subscriptions.stop(rooms.stopLinkOf(ben));
        rain.work();
        assertThat(rain.recipients()).containsExactly("anna@example.com");
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 1, 0, 0));
    }

    /// More than are claimed in one turn.
    @Test
    void two_hundred_in_a_row_who_left_keep_nobody_waiting() {
        rain.readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        List<Reader> gone = IntStream.range(0, 200)
                .mapToObj(i -> new Reader(new UUID(0, i), new EmailAddress("gone" + i + "@example.com"), ""))
                .toList();
        PublicationRow sending =
                rooms.bean(PublicationRepository.class).bySlug("rain").orElseThrow();
        rooms.bean(Transactions.class).in(() -> {
            rooms.bean(IssueLedger.class).plan(sending.id(), sending.messageId(), gone);
            return true;
        });
        rain.plan();
        assertThat(rain.recipients()).containsExactly("anna@example.com");
        assertThat(rain.standing().balance().skipped()).isEqualTo(200);
    }

    @Test
    void who_stops_and_takes_it_back_before_her_turn_gets_it() {
        rain.readers("anna@example.com", "ben@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        var ben = rooms.readers().getLast();
        rooms.subscriptions.stop(rooms.stopLinkOf(ben));
        rooms.subscriptions.undo(rooms.stopLinkOf(ben));
        rain.work();
        assertThat(rain.recipients()).containsExactlyInAnyOrder("anna@example.com", "ben@example.com");
    }

    @Test
    void who_moves_to_a_mailbox_that_had_a_subscription_before_gets_it_there_once() {
        Token yes = moving();
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rain.plan();
        rooms.subscriptions.confirm(yes);
        rain.work();
        assertThat(rain.recipients()).containsExactly("new@example.com");
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void who_was_refused_and_moved_since_gets_it_there_when_it_is_tried_again() {
        Token yes = moving();
        rooms.everyCopy(_ -> new SendResult.Refused(552, "552 5.2.2 mailbox full"));
        rain.sendNow();
        rooms.subscriptions.confirm(yes);
        getsItThere(() -> rooms.bean(Sendings.class).retryFailed("rain"));
    }

    @Test
    void of_whom_nobody_knows_and_who_moved_since_gets_it_there_when_it_is_sent_again() {
        Token yes = moving();
        rooms.everyCopy(_ -> new SendResult.Unknown());
        rain.sendNow();
        rooms.subscriptions.confirm(yes);
        getsItThere(() -> rooms.bean(Sendings.class).allAgain("rain"));
    }

    @Test
    void who_moves_while_her_copy_is_on_its_way_gets_it_there_when_it_is_tried_again() {
        Token yes = moving();
        rooms.everyCopy(_ -> {
            rooms.subscriptions.confirm(yes);
            return new SendResult.TryLater(450);
        });
        rain.sendNow();
        getsItThere(() -> rooms.clock.pass(Duration.ofMinutes(5)));
    }

    @Test
    void who_moves_when_she_has_it_gets_no_other_there() {
        Token yes = moving();
        rain.sendNow();
        rooms.subscriptions.confirm(yes);
        rooms.bean(Sendings.class).retryFailed("rain");
        rooms.bean(Sendings.class).allAgain("rain");
        rain.work();
        assertThat(rain.recipients()).containsExactly("old@example.com");
    }

    /// The link that moves her letters to a mailbox that had a subscription before.
    private Token moving() {
        rain.readers("new@example.com");
        rooms.subscriptions.stop(rooms.stopLinkOf(rooms.readers().getFirst()));
        rain.readers("old@example.com");
        rooms.clock.pass(Duration.ofDays(2));
        Token manage = rooms.freshManageLink("old@example.com");
        rooms.subscriptions.changeAddress(manage, TestRooms.asks("203.0.113.0/24", "new@example.com"));
        rooms.work();
        return rooms.confirmLink();
    }

    private void getsItThere(Runnable again) {
        rooms.everyCopy(_ -> new SendResult.Sent());
        again.run();
        rain.work();
        assertThat(rain.recipients()).containsExactly("old@example.com", "new@example.com");
        assertThat(rain.standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void of_whom_was_erased_while_her_copy_was_on_its_way_nothing_stays() throws IOException {
        rain.readers("anna@example.com");
        rooms.everyCopy(copy -> {
            rooms.eraseAsAuthor(rooms.readers().getFirst());
            new FolderTransport(data.resolve("mail")).open().send(copy);
            return new SendResult.Unknown();
        });
        rain.sendNow();
        assertThat(rooms.copies).hasSize(1);
        assertThat(rooms.tables().toString()).doesNotContain("anna@example.com");
        try (var files = Files.list(data.resolve("mail"))) {
            assertThat(files).isEmpty();
        }
    }
}
