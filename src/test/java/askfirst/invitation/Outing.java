package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.ImportProgress;
import askfirst.connection.ImportResult;
import askfirst.database.Engine;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test in the rooms of an invitation: an address book, an outbox, a mailbox, and one letter in the archive.
abstract class Outing {
    static final String TEXT = """
            Hello {{first}},

            we have known each other {{connected}}, and {{because}}. Every month I write a letter; the last was
            {{last_letter}}.

            {{personal_link}}

            Would you like it?

            Anna""";
    /// That of whoever presses.
    static final String NETWORK = "203.0.113.0/24";
    static final NewRound ROUND = new NewRound("The new letter", "A letter, if you like", TEXT);

    final Engine engine;

    @TempDir
    Path data;

    TestRooms rooms;
    Connections connections;
    Outbox outbox;
    Rounds rounds;
    Handover handover;
    MailRoute mail;
    Invitations invitations;

    Outing(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws IOException {
        Path issues = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(issues.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-15\n---\nIt rained.\n");
        into(new TestRooms(engine, data));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    final void into(TestRooms opened) {
        rooms = opened;
        connections = rooms.bean(Connections.class);
        outbox = rooms.bean(Outbox.class);
        rounds = rooms.bean(Rounds.class);
        handover = rooms.bean(Handover.class);
        mail = rooms.bean(MailRoute.class);
        invitations = rooms.bean(Invitations.class);
    }

    /// Somebody in the address book, as an import would have brought her.
    UUID knows(String slug, String first, String address) {
        UUID id = UUID.randomUUID();
        rooms.change("insert into connection (id, profile, first, last, company, position, connected_on, address,"
                + " recipient, note, reason, asked_by, added_at, changed_at) values ('" + id + "', '" + slug + "', '"
                + first + "', 'Person " + slug + "', '', '', date '2019-04-02', "
                + (address.isEmpty() ? "null, null" : "'" + address + "', '" + address + "'")
                + ", '', 'we built the library together', 'UNKNOWN', timestamp '2026-11-01 00:00:00',"
                + " timestamp '2026-11-01 00:00:00')");
        return id;
    }

    /// LinkedIn's file with one person in it: first, last, profile, address, company, position, day.
    void bring(String row) {
        importFile("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + row + "\n");
    }

    /// The same: who she is in the address book now, with a reason to write to her.
    UUID brought(String row) {
        bring(row);
        UUID person = connections.all().stream()
                .filter(it -> it.last().equals(row.split(",")[1]))
                .findFirst()
                .orElseThrow()
                .id();
        connections.reason(person, "we built the library together");
        return person;
    }

    /// The same for the only one there is.
    UUID imported(String row) {
        UUID person = brought(row);
        assertThat(connections.all()).hasSize(1);
        return person;
    }

    void importFile(String text) {
        try {
            Path file = Files.writeString(data.resolve("given.csv"), text);
            assertThat(connections.importFile(file, "given.csv", Map.of(), ImportProgress.SILENT))
                    .isInstanceOf(ImportResult.Imported.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID chosen(UUID person) {
        assertThat(outbox.choose(person)).isInstanceOf(ChooseResult.Chosen.class);
        return ((ChooseResult.Chosen) rowOf(person)).invitation();
    }

    private ChooseResult rowOf(UUID person) {
        return switch (outbox.choose(person)) {
            case ChooseResult.ChosenBefore(UUID id, State _) -> new ChooseResult.Chosen(id);
            case ChooseResult other -> other;
        };
    }

    UUID drafted(UUID person) {
        UUID id = chosen(person);
        assertThat(rounds.begin(ROUND, List.of(id))).isInstanceOf(RoundResult.Begun.class);
        return id;
    }

    UUID approved(UUID person, Route route) {
        UUID id = drafted(person);
        outbox.open(id);
        assertThat(outbox.approve(id, route)).isEqualTo(new ApproveResult.Approved());
        return id;
    }

    /// That many people, all approved; the first so many are to be pasted, the others leave by mail.
    List<UUID> inOneRound(int count, int pasted) {
        List<UUID> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) chosen.add(chosen(knows("p" + i, "Ines", "p" + i + "@example.com")));
        rounds.begin(ROUND, chosen);
        for (int i = 0; i < count; i++) {
            outbox.open(chosen.get(i));
            outbox.approve(chosen.get(i), i < pasted ? Route.LINKEDIN : Route.MAIL);
        }
        return chosen;
    }

    /// Pasted into a message; the code that stood in it.
    String pasted(UUID person) {
        UUID id = approved(person, Route.LINKEDIN);
        String code = code(handover.copied(id).orElseThrow().message());
        assertThat(handover.handedOver(id)).isTrue();
        return code;
    }

    static String code(String text) {
        var link = java.util.regex.Pattern.compile("/i/([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    State state(UUID id) {
        return rooms.bean(InvitationRepository.class).byId(id).orElseThrow().state();
    }

    Connection person(UUID id) {
        return connections.find(id).orElseThrow();
    }

    /// What the serving process does every moment.
    void work() {
        mail.sendDue();
        rooms.work();
    }
}
