package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.IssueBook;
import askfirst.mail.FaultySmtpServer;
import askfirst.mail.MailLane;
import askfirst.mail.SinkFault;
import askfirst.mail.SinkJournal;
import askfirst.mail.SinkManners;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A mail server does something wrong to each reader in turn. Whoever is to be hit has it in her address.
@OnBothDatabases
@Timeout(180)
class FaultySendingTest {
    /// A step and what goes wrong there; what becomes of the letter.
    private static final Map<String, String> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("rcpt-450", "waiting"),
            Map.entry("rcpt-550", "failed"),
            Map.entry("rcpt-drop", "waiting"),
            Map.entry("rcpt-slow", "waiting"),
            Map.entry("data-554", "failed"),
            Map.entry("data-drop", "waiting"),
            Map.entry("data-drip", "waiting"),
            Map.entry("text-drop", "unknown"),
            Map.entry("text-stall", "unknown"),
            Map.entry("dot-452", "waiting"),
            Map.entry("dot-554", "failed"),
            Map.entry("dot-drop", "unknown"),
            Map.entry("dot-stall", "unknown"),
            Map.entry("dot-slow", "unknown")));

    private final Engine engine;

    @TempDir
    Path data;

    FaultySendingTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void each_ends_in_the_right_state_the_others_are_sent_and_nobody_gets_two() throws IOException {
        try (TestRooms rooms = new TestRooms(engine, data);
                FaultySmtpServer server = FaultySmtpServer.that(manners());
                MailLane lane = server.lane(Duration.ofSeconds(1))) {
            write();
            Map<String, String> wanted = new TreeMap<>(FAULTS);
            // one that is fine behind each, because after two faults in a row the next mail waits for twice as long
            FAULTS.keySet().forEach(it -> wanted.put(it.replaceFirst(".$", "z"), "sent"));
            wanted.keySet().forEach(it -> rooms.becomesReader(it + "@example.com"));
            rooms.everyCopy(lane::send);
            rooms.bean(Publisher.class).send("rain", new When.Now());
            for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);

            assertThat(states(rooms.bean(Sendings.class))).isEqualTo(wanted);
            assertThat(server.sink().taken())
                    .extracting(SinkJournal.Line::recipient)
                    .doesNotHaveDuplicates();
            assertThat(taken(server)).allMatch(it -> Set.of("sent", "unknown").contains(wanted.get(it)));
        }
    }

    /// It offers no SMTPUTF8 (RFC 6531), and the archive's other readers need none.
    @Test
    void whom_the_server_cannot_write_to_has_failed_in_words_and_the_others_are_sent() throws IOException {
        try (TestRooms rooms = new TestRooms(engine, data);
                FaultySmtpServer server = FaultySmtpServer.that(SinkManners.GOOD);
                MailLane lane = server.lane(Duration.ofSeconds(1))) {
            TestIssue rain = TestIssue.written(rooms, data);
            rain.readers("anna@example.com", "j\u00f6rg@example.com", "lea@example.com");
            rooms.everyCopy(lane::send);
            rain.sendNow();

            Sendings sendings = rooms.bean(Sendings.class);
            assertThat(states(sendings)).isEqualTo(Map.of("anna", "sent", "j\u00f6rg", "failed", "lea", "sent"));
            assertThat(sendings.lines("rain", "failed", ""))
                    .singleElement()
                    .satisfies(it -> assertThat(it.said()).contains("SMTPUTF8"));
            assertThat(taken(server)).containsExactlyInAnyOrder("anna", "lea");
        }
    }

    private static SinkManners manners() {
        SinkManners manners = SinkManners.GOOD;
        for (String fault : FAULTS.keySet()) {
            String[] words = fault.split("-");
            manners = manners.with(SinkFault.at(words[0], words[1]).to(fault));
        }
        return manners;
    }

    private static List<String> taken(FaultySmtpServer server) {
        return server.sink().taken().stream().map(it -> name(it.recipient())).toList();
    }

    private static Map<String, String> states(Sendings sendings) {
        return List.of("waiting", "sending", "sent", "failed", "skipped", "unknown", "held").stream()
                .flatMap(state -> sendings.lines("rain", state, "").stream())
                .collect(
                        Collectors.toMap(it -> name(it.address()), IssueBook.Line::state, (_, it) -> it, TreeMap::new));
    }

    private static String name(String address) {
        return address.substring(0, address.indexOf('@'));
    }

    private void write() throws IOException {
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(
                folder.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-30\n---\nIt rains. What do you do?\n");
        Path page = Files.createDirectories(data.resolve("public/current/issues/rain"));
        Files.writeString(page.resolve("index.html"), "");
    }
}
