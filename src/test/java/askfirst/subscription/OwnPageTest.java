package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.FolderTransport;
import askfirst.suppression.Reason;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.erase(page, Kept.FINGERPRINT);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.ask(ANNA);
        rooms.work();
        Token back = rooms.confirmLink();
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
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.erase(page, Kept.FINGERPRINT);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.ask(ANNA);
        rooms.work();
        Token back = rooms.confirmLink();
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

    private static Subscriber reader(OwnPageResult result) {
        assertThat(result).isInstanceOf(OwnPageResult.Open.class);
        StopResult standing = ((OwnPageResult.Open) result).standing();
        return ((StopResult.Reading) standing).reader();
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
}
