package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.FolderTransport;
import askfirst.suppression.Reason;
import askfirst.token.Token;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is left when a reader has herself erased on her own page.
@OnBothDatabases
class OwnErasureTest extends WithRooms {
    OwnErasureTest(Engine engine) {
        super(engine);
    }

    @Test
    void erased_with_a_fingerprint_the_address_is_nowhere_and_only_her_own_press_brings_it_back() throws Exception {
        Token page = rooms.manages(ANNA);
        new FolderTransport(data.resolve("mail")).send(rooms.mails.getLast());
        assertThat(rooms.subscriptions.erase(page, Kept.FINGERPRINT))
                .isEqualTo(new EraseResult.Erased(Kept.FINGERPRINT));
        assertNothingIsLeftOf(ANNA);
        rooms.clock.pass(Duration.ofDays(100));
        rooms.ask(ANNA);
        rooms.work();
        Token back = rooms.confirmLink();
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isTrue();
        assertThat(rooms.subscriptions.look(back)).isEqualTo(new ConfirmResult.Waiting(Rhythm.EVERY_LETTER));
        assertThat(rooms.subscriptions.confirm(back)).isEqualTo(new ConfirmResult.Confirmed());
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isFalse();
        assertThat(rooms.audit().unproven()).isEmpty();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isFalse();
    }

    @Test
    void whoever_was_erased_and_says_never_is_not_asked_again() {
        Token back = erasedAndAskingAgain();
        assertThat(rooms.subscriptions.never(back)).isEqualTo(new NeverResult.Blocked());
        assertThat(rooms.subscriptions.confirm(back)).isEqualTo(new ConfirmResult.NeverAgain());
        rooms.nextStart();
        rooms.clock.pass(Duration.ofDays(2));
        int before = rooms.mails.size();
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(before);
        assertThat(rooms.count("select count(*) from suppression where reason = 'NEVER'"))
                .isEqualTo(1);
    }

    @Test
    void it_was_not_me_leaves_her_erased_and_not_as_one_who_said_never() {
        Token back = erasedAndAskingAgain();
        assertThat(rooms.subscriptions.notMe(back)).isEqualTo(new NotMeResult.Deleted());
        assertThat(rooms.subscriptions.confirm(back)).isEqualTo(new ConfirmResult.Withdrawn());
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isTrue();
    }

    @Test
    void an_erasure_beats_what_a_restored_older_database_still_holds_until_she_asks_again() {
        rooms.becomesReader(ANNA);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.ask("other@example.com");
        rooms.work();
        Token before = rooms.confirmLink();
        rooms.clock.pass(Duration.ofDays(1));
        rooms.suppressions.add(TestRooms.address("other@example.com"), Reason.ERASED);
        rooms.suppressions.add(TestRooms.address(ANNA), Reason.ERASED);
        assertThat(rooms.subscriptions.confirm(before)).isEqualTo(new ConfirmResult.NeverAgain());
        assertThat(rooms.readers()).hasSize(1);
        rooms.clock.pass(Duration.ofDays(1));
        rooms.ask(ANNA);
        rooms.work();
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isEqualTo(new ConfirmResult.Confirmed());
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isFalse();
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    @Test
    void erased_without_a_fingerprint_she_may_ask_again() throws Exception {
        Token page = rooms.manages(ANNA);
        Token confirm = rooms.confirmLinkOf(rooms.mails.getFirst());
        assertThat(rooms.subscriptions.erase(page, Kept.NOTHING)).isEqualTo(new EraseResult.Erased(Kept.NOTHING));
        assertNothingIsLeftOf(ANNA);
        assertThat(rooms.count("select count(*) from suppression")).isZero();
        assertThat(rooms.subscriptions.ownPage(page)).isEqualTo(new OwnPageResult.UnknownLink());
        assertThat(rooms.subscriptions.erase(page, Kept.FINGERPRINT)).isEqualTo(new EraseResult.Refused());
        assertThat(rooms.subscriptions.confirm(confirm)).isEqualTo(new ConfirmResult.UnknownLink());
        assertNothingIsLeftOf(ANNA);
        rooms.clock.pass(Duration.ofHours(25));
        rooms.becomesReader(ANNA);
        assertThat(rooms.readers()).hasSize(1);
    }

    @Test
    void after_a_change_of_address_neither_address_is_left() throws Exception {
        move(rooms.manages(ANNA), "new@example.net");
        Token undo = rooms.undoLink();
        Token page = rooms.freshManageLink("new@example.net");
        rooms.becomesReader("bystander@example.org");
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", "bystander@example.org"));
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", "third@example.org"));
        rooms.work();
        Token third = rooms.confirmLink();
        rooms.subscriptions.erase(page, Kept.NOTHING);
        assertNothingIsLeftOf(ANNA);
        assertNothingIsLeftOf("new@example.net");
        assertNothingIsLeftOf("third@example.org");
        assertThat(rooms.subscriptions.undoChange(undo)).isEqualTo(new UndoResult.TooLate());
        assertThat(rooms.subscriptions.confirm(third)).isEqualTo(new ConfirmResult.UnknownLink());
        assertThat(rooms.readers())
                .as("whom she only named keeps everything")
                .singleElement()
                .matches(reader -> reader.address().wire().equals("bystander@example.org"));
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    @Test
    void a_never_stays_whatever_is_wished_when_erasing() {
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.never(rooms.stopLink());
        assertThat(rooms.subscriptions.erase(page, Kept.NOTHING)).isEqualTo(new EraseResult.Erased(Kept.FINGERPRINT));
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isTrue();
    }

    @Test
    void erasing_at_once_with_every_other_press_leaves_nothing() throws Exception {
        Token page = rooms.manages(ANNA);
        Token stop = rooms.stopLink();
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", "new@example.net"));
        rooms.work();
        Token confirm = rooms.confirmLink();
        var press = new AtomicInteger();
        atOnce(30, () -> switch (press.getAndIncrement() % 5) {
            case 0 -> rooms.subscriptions.stop(stop);
            case 1 -> rooms.subscriptions.rename(page, new GreetingName("Anna"));
            case 2 -> rooms.subscriptions.pauseOnOwnPage(page, Pause.ONE_MONTH);
            case 3 -> rooms.subscriptions.erase(page, Kept.NOTHING);
            default -> rooms.subscriptions.held(page);
        });
        rooms.subscriptions.confirm(confirm);
        assertNothingIsLeftOf(ANNA);
        assertNothingIsLeftOf("new@example.net");
    }

    private Token erasedAndAskingAgain() {
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.erase(page, Kept.FINGERPRINT);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.ask(ANNA);
        rooms.work();
        return rooms.confirmLink();
    }

    private void move(Token page, String address) {
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", address));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        rooms.work();
    }

    /// In no table, and in no file but the database's own, which reuses the space in its time.
    private void assertNothingIsLeftOf(String address) throws Exception {
        assertThat(rooms.tables().toString()).doesNotContainIgnoringCase(address);
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".db"))
                    .toList())
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContainIgnoringCase(address);
        }
    }
}
