package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import askfirst.delivery.Balance;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.Lease;
import askfirst.delivery.Leases;
import askfirst.delivery.Reader;
import askfirst.delivery.Witness;
import askfirst.mail.EmailAddress;
import askfirst.mail.FolderTransport;
import askfirst.mail.Mail;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import askfirst.subscription.GreetingName;
import askfirst.subscription.TestRooms;
import askfirst.theme.SignupForm;
import askfirst.token.Purpose;
import askfirst.token.Token;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class SendingTest {
    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;

    SendingTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws IOException {
        rooms = new TestRooms(engine, data);
        write("rain", "title: Rain\ndate: 2026-11-30");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void an_issue_goes_to_each_reader_once_after_ten_minutes() {
        readers("anna@example.com", "ben@example.com", "cleo@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        work();
        assertThat(rooms.copies).isEmpty();
        rooms.clock.pass(Duration.ofMinutes(10));
        work();
        assertThat(recipients()).containsExactlyInAnyOrder("anna@example.com", "ben@example.com", "cleo@example.com");
        assertThat(standing().state()).isEqualTo(State.SENT);
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 3, 0, 0, 0, 0));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        assertThat(rooms.copies).hasSize(3);
    }

    @Test
    void a_copy_has_its_readers_own_links_and_nobody_elses() throws Exception {
        readers("anna@example.com", "ben@example.com");
        sendNow();
        Set<String> stops = rooms.copies.stream().map(SendingTest::stopLink).collect(Collectors.toSet());
        assertThat(stops).hasSize(2);
        for (Outgoing copy : rooms.copies) {
            MimeMessage mail = read(copy);
            String plain = part(mail, 0);
            String html = part(mail, 1);
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getAllRecipients()[0].toString())
                    .isEqualTo(copy.to().wire());
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(plain)
                    .contains("stop/" + stopLink(copy))
                    .contains("manage/")
                    .startsWith("Rain");
            assertThat(html).contains("stop/" + stopLink(copy));
            assertThat(plain + html).doesNotContain("-----LINK", "-----LINE", "@slot.example");
        }
    }

    @Test
    void a_name_is_written_as_each_part_writes_it() throws Exception {
        readers("anna@example.com");
        rooms.ask("anna@example.com");
        rooms.work();
        rooms.subscriptions.rename(
                rooms.manageLink(), GreetingName.parse("Anna O'Hara").orElseThrow());
        sendNow();
        MimeMessage mail = read(rooms.copies.getFirst());
        assertThat(part(mail, 0)).contains("Dear Anna O'Hara,");
        assertThat(part(mail, 1)).contains("<p", "Dear Anna O&#39;Hara,");
    }

    @Test
    void what_only_subscribers_may_read_is_read_by_each_readers_own_link_and_by_no_other() throws Exception {
        write("rain", "title: Rain\ndate: 2026-11-30\nvisibility: subscribers");
        readers("anna@example.com", "ben@example.com");
        sendNow();
        Set<String> links = new HashSet<>();
        for (Outgoing copy : rooms.copies) {
            String plain = part(read(copy), 0);
            assertThat(plain + part(read(copy), 1)).doesNotContain("issues/rain", "-----LINK");
            Matcher link =
                    Pattern.compile("http://localhost:8080/read/([\\w-]{43})").matcher(plain);
            assertThat(link.find()).isTrue();
            links.add(link.group(1));
        }
        assertThat(links).hasSize(2);
        Readings readings = rooms.bean(Readings.class);
        SignupForm form = new SignupForm("/subscribe");
        for (String link : links) {
            var letter = readings.page(new Token(Purpose.READ, link), "http://localhost:8080/read/" + link, form);
            assertThat(letter).hasValueSatisfying(it -> assertThat(it.title()).isEqualTo("Rain"));
            assertThat(readings.page(new Token(Purpose.MANAGE, link), "", form)).isEmpty();
            assertThat(readings.picture(new Token(Purpose.READ, link), "no-such.jpg"))
                    .isEmpty();
        }
        assertThat(readings.page(new Token(Purpose.READ, "A".repeat(43)), "", form))
                .isEmpty();
        write("rain", "title: Rain\ndate: 2026-11-30\nvisibility: subscribers\nslug: taken-away");
        assertThat(readings.page(new Token(Purpose.READ, links.iterator().next()), "", form))
                .isEmpty();
    }

    @Test
    void who_leaves_between_planning_and_sending_gets_nothing() {
        readers("anna@example.com", "ben@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        var ben = rooms.readers().stream()
                .filter(it -> it.address().wire().startsWith("ben"))
                .findFirst()
                .orElseThrow();
        rooms.subscriptions.stop(rooms.stopLinkOf(ben));
        work();
        assertThat(recipients()).containsExactly("anna@example.com");
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void what_a_killed_process_had_claimed_of_one_issue_is_not_forgotten_when_another_one_ends() throws IOException {
        readers("anna@example.com", "ben@example.com");
        write("snow", "title: Snow\ndate: 2026-11-30");
        rooms.bean(Publisher.class).send("snow", new When.Now());
        plan();
        rooms.bean(Sendings.class).pause("snow");
        rooms.clock.pass(Duration.ofMinutes(1));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        rooms.bean(Transactions.class).in(() -> {
            IssueLedger ledger = rooms.bean(IssueLedger.class);
            List<IssueLedger.Due> due = ledger.due(standing().id(), 10);
            Map<UUID, Reader> reading = rooms.readers().stream()
                    .map(it -> new Reader(it.id(), it.address(), ""))
                    .collect(Collectors.toMap(Reader::id, Function.identity()));
            Lease lease = rooms.bean(Leases.class).open(standing().id(), Witness.LOG);
            return ledger.claim(due, reading, lease);
        });
        rooms.bean(Sendings.class).resume("snow");
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 2, 0, 0, 0, 0));
    }

    /// More than are claimed in one turn.
    @Test
    void two_hundred_in_a_row_who_left_keep_nobody_waiting() {
        readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        List<Reader> gone = IntStream.range(0, 200)
                .mapToObj(i -> new Reader(new UUID(0, i), new EmailAddress("gone" + i + "@example.com"), ""))
                .toList();
        PublicationRow sending =
                rooms.bean(PublicationRepository.class).bySlug("rain").orElseThrow();
        rooms.bean(Transactions.class).in(() -> {
            rooms.bean(IssueLedger.class).plan(sending.id(), sending.messageId(), gone);
            return true;
        });
        plan();
        assertThat(recipients()).containsExactly("anna@example.com");
        assertThat(standing().balance().skipped()).isEqualTo(200);
    }

    @Test
    void who_stops_and_takes_it_back_before_her_turn_gets_it() {
        readers("anna@example.com", "ben@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        var ben = rooms.readers().getLast();
        rooms.subscriptions.stop(rooms.stopLinkOf(ben));
        rooms.subscriptions.undo(rooms.stopLinkOf(ben));
        work();
        assertThat(recipients()).containsExactlyInAnyOrder("anna@example.com", "ben@example.com");
    }

    @Test
    void who_moves_to_a_mailbox_that_had_a_subscription_before_gets_it_there_once() {
        readers("new@example.com");
        rooms.subscriptions.stop(rooms.stopLinkOf(rooms.readers().getFirst()));
        readers("old@example.com");
        rooms.clock.pass(Duration.ofDays(2));
        var manage = rooms.freshManageLink("old@example.com");
        rooms.subscriptions.changeAddress(manage, TestRooms.asks("203.0.113.0/24", "new@example.com"));
        rooms.work();
        var confirm = rooms.confirmLink();
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        rooms.subscriptions.confirm(confirm);
        work();
        assertThat(recipients()).containsExactly("new@example.com");
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void of_whom_was_erased_while_her_copy_was_on_its_way_nothing_stays() throws IOException {
        readers("anna@example.com");
        rooms.everyCopy(copy -> {
            rooms.eraseAsAuthor(rooms.readers().getFirst());
            new FolderTransport(data.resolve("mail")).open().send(copy);
            return new SendResult.Unknown();
        });
        sendNow();
        assertThat(rooms.copies).hasSize(1);
        assertThat(rooms.tables().toString()).doesNotContain("anna@example.com");
        try (var files = Files.list(data.resolve("mail"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void an_error_in_one_copy_loses_no_claim() {
        readers("anna@example.com", "ben@example.com");
        rooms.everyCopy(copy -> {
            if (copy.to().wire().startsWith("anna")) throw new StackOverflowError("too deep");
            return new SendResult.Sent();
        });
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        assertThatThrownBy(this::work).hasRootCauseInstanceOf(StackOverflowError.class);
        rooms.everyCopy(_ -> new SendResult.Sent());
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 1, 0, 0, 0, 1));
    }

    @Test
    void who_was_left_out_and_why_is_known_afterwards() {
        readers("anna@example.com", "ben@example.com");
        rooms.change("update subscription set rhythm = 'ONLY_BIG_NEWS' where address = 'ben@example.com'");
        sendNow();
        Numbers audience = rooms.bean(Publisher.class).audience(standing());
        assertThat(audience.gets()).isEqualTo(1);
        assertThat(audience.of(Lot.NOT_BIG)).isEqualTo(1);
    }

    @Test
    void what_a_server_says_decides() {
        readers("full@example.com", "gone@example.com", "lost@example.com", "fine@example.com");
        rooms.everyCopy(copy -> switch (copy.to().wire()) {
            case "full@example.com" -> new SendResult.TryLater(452, "452 4.2.2 mailbox full");
            case "gone@example.com" -> new SendResult.Refused(550, "550 5.1.1 no such user");
            case "lost@example.com" -> new SendResult.Unknown();
            default -> new SendResult.Sent();
        });
        sendNow();
        assertThat(standing().balance()).isEqualTo(new Balance(1, 0, 1, 1, 0, 0, 1));
        assertThat(standing().state()).isEqualTo(State.SENDING);
        assertThat(rooms.bean(Sendings.class).lines("rain", "failed", ""))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.address()).isEqualTo("gone@example.com");
                    assertThat(line.said()).isEqualTo("550 5.1.1 no such user");
                });
        rooms.everyCopy(_ -> new SendResult.Sent());
        rooms.clock.pass(Duration.ofMinutes(1));
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 2, 1, 0, 0, 1));
        assertThat(standing().state()).isEqualTo(State.SENT);
        rooms.bean(Sendings.class).retryFailed("rain");
        rooms.bean(Sendings.class).allArrived("rain");
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 4, 0, 0, 0, 0));
    }

    @Test
    void a_sending_missed_by_more_than_an_hour_asks_first() {
        readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Soon());
        rooms.clock.pass(Duration.ofMinutes(71));
        work();
        assertThat(rooms.copies).isEmpty();
        assertThat(standing().state()).isEqualTo(State.LATE);
        rooms.bean(Sendings.class).goNow("rain");
        work();
        assertThat(rooms.copies).hasSize(1);
    }

    @Test
    void one_that_is_given_up_holds_what_has_not_left_until_its_author_goes_on() {
        readers("anna@example.com", "ben@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        plan();
        rooms.bean(Sendings.class).cancel("rain");
        work();
        assertThat(rooms.copies).isEmpty();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 0, 0, 0, 2, 0));
        rooms.bean(Sendings.class).resume("rain");
        work();
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void too_many_refusals_stop_it() {
        readers(IntStream.range(0, 30)
                .mapToObj(i -> "reader" + i + "@example.com")
                .toArray(String[]::new));
        rooms.everyCopy(_ -> new SendResult.Refused(554, "554 5.7.1 you are blocked"));
        sendNow();
        assertThat(standing().state()).isEqualTo(State.PAUSED);
        assertThat(standing().pause()).isEqualTo(Pause.REFUSALS);
        assertThat(standing().balance().failed()).isLessThan(30);
        work();
        assertThat(toldTheAuthor()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Sending a letter of “Letters & more” stopped by itself");
            assertThat(mail.text())
                    .contains("554 5.7.1 you are blocked", "askfirst sending resume rain")
                    .contains("Still waiting: " + standing().balance().waiting());
        });
        rooms.bean(Sendings.class).resume("rain");
        work();
        assertThat(standing().state()).isEqualTo(State.PAUSED);
        assertThat(toldTheAuthor()).hasSize(2);
    }

    @Test
    void one_that_is_given_up_while_it_runs_balances_and_nothing_waits() {
        readers("anna@example.com", "ben@example.com", "cleo@example.com");
        rooms.everyCopy(_ -> {
            rooms.bean(Sendings.class).cancel("rain");
            return new SendResult.TryLater(451);
        });
        sendNow();
        assertThat(standing().state()).isEqualTo(State.CANCELLED);
        assertThat(standing().balance().waiting()).isZero();
        assertThat(standing().balance().held()).isEqualTo(3);
    }

    @Test
    void deciding_about_one_reader_sets_nobody_else_going() {
        readers("anna@example.com", "ben@example.com");
        rooms.everyCopy(copy -> {
            rooms.bean(Sendings.class).pause("rain");
            return copy.to().wire().startsWith("anna") ? new SendResult.Unknown() : new SendResult.TryLater(451);
        });
        sendNow();
        var anna = rooms.bean(Sendings.class).lines("rain", "unknown", "").getFirst();
        rooms.copies.clear();
        rooms.clock.pass(Duration.ofMinutes(5));
        rooms.bean(Sendings.class).again("rain", anna.delivery());
        work();
        assertThat(standing().state()).isEqualTo(State.PAUSED);
        assertThat(rooms.copies).isEmpty();
    }

    @Test
    void it_can_be_given_up_before_its_readers_are_written_down() {
        readers("anna@example.com");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rooms.bean(IssueWork.class).doWhatIsDue(() -> false);
        assertThat(standing().state()).isEqualTo(State.PLANNING);
        rooms.bean(Sendings.class).cancel("rain");
        work();
        assertThat(standing().state()).isEqualTo(State.CANCELLED);
        rooms.bean(Sendings.class).resume("rain");
        work();
        assertThat(recipients()).containsExactly("anna@example.com");
    }

    @Test
    void a_name_is_greeted_as_it_is_written_in_both_parts() throws Exception {
        readers("anna@example.com");
        rooms.change("update subscription set name = 'Åsa & D''Arcy'");
        sendNow();
        MimeMessage mail = read(rooms.copies.getFirst());
        assertThat(part(mail, 0)).contains("Dear Åsa & D'Arcy,");
        assertThat(part(mail, 1)).contains("Dear Åsa &amp; D&#39;Arcy,");
    }

    private List<Mail> toldTheAuthor() {
        rooms.work();
        return rooms.mails.stream()
                .filter(it -> it.to().equals(TestRooms.SENDER.address()))
                .toList();
    }

    private void write(String slug, String frontMatter) throws IOException {
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(folder.resolve(slug + ".md"), "---\n" + frontMatter + "\n---\nIt rains. What do you do?\n");
        Path page = Files.createDirectories(data.resolve("public/current/issues/" + slug));
        Files.writeString(page.resolve("index.html"), "");
    }

    private void readers(String... addresses) {
        List.of(addresses).forEach(rooms::becomesReader);
    }

    private void sendNow() {
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
    }

    private void work() {
        for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }

    private void plan() {
        rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }

    private Standing standing() {
        return rooms.bean(Sendings.class).standing("rain").orElseThrow();
    }

    private List<String> recipients() {
        return rooms.copies.stream().map(copy -> copy.to().wire()).toList();
    }

    private static String stopLink(Outgoing copy) {
        Matcher link = Pattern.compile("List-Unsubscribe: <http://localhost:8080/stop/([\\w-]{43})>")
                .matcher(new String(copy.bytes(), StandardCharsets.UTF_8).replace("\r\n ", " "));
        if (!link.find()) throw new AssertionError(new String(copy.bytes(), StandardCharsets.UTF_8));
        return link.group(1);
    }

    private static MimeMessage read(Outgoing copy) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(copy.bytes()));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }
}
