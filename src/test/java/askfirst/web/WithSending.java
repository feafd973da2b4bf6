package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/// A test of the desk with a letter, two readers, and what became of each.
abstract class WithSending extends WithAuthor {
    static final String SOME_DAY = "at=2099-01-01T09%3A00&when=at";
    static final String PAST = "timestamp with time zone '2026-11-02 08:00:00Z'";

    WithSending(Engine engine) {
        super(engine);
    }

    @BeforeEach
    final void a_letter_and_two_readers() throws Exception {
        Path issues = Files.createDirectories(server.home.siteContent().resolve("issues"));
        Files.writeString(
                issues.resolve("rain.md"),
                "---\ntitle: Rain\ndate: 2026-11-01\nvisibility: subscribers\n---\nIt rains. There, too?\n");
        server.becomesReader("ada@example.com");
        server.becomesReader("ben@example.com");
    }

    /// What became of each of the two; one that waits is due some day.
    final void standing(String state, String ada, String ben) throws Exception {
        author.pressed("/send/rain", SOME_DAY);
        row(1, "ada@example.com", ada);
        row(2, "ben@example.com", ben);
        author.change("update publication set planned_to = '~', begun_at = " + PAST + ", ended_at = "
                + (state.equals("SENT") ? PAST : "null") + ", state = '" + state + "'");
    }

    final void row(int number, String address, String state) {
        boolean isWaiting = state.equals("QUEUED");
        author.change(
                """
                insert into delivery (id, message_id, recipient, address, about, state, due_at, attempts, queued_at,
                    settled_at, publication_id)
                select '%s', p.message_id, s.recipient, s.address, s.id, '%s', p.due_at, %d, %s, %s, p.id
                from publication p, subscription s where s.address = '%s'""".formatted(delivery(number), state, isWaiting ? 0 : 1, PAST, isWaiting ? "null" : PAST, address));
    }

    static String delivery(int number) {
        return "00000000-0000-0000-0000-00000000001" + number;
    }

    final void says(String words) throws Exception {
        TestServer.await(() -> author.sees("/send/rain").contains(words));
    }

    final List<String> ledger() {
        return lines("select address, state from delivery where publication_id is not null order by address");
    }

    final List<String> publication() {
        return lines("select state, pause from publication");
    }

    final List<String> lines(String question) {
        return server.database().rows(question).stream()
                .map(it -> String.join(" ", it))
                .toList();
    }

    final void nobody_gets_more_than(long copies) throws Exception {
        server.settledTables();
        assertThat(copies("ada@example.com")).isLessThanOrEqualTo(copies);
        assertThat(copies("ben@example.com")).isLessThanOrEqualTo(copies);
    }

    /// Of the letter.
    final long copies(String address) throws Exception {
        long copies = 0;
        for (Path mail : server.mails()) {
            String text = Files.readString(mail);
            if (text.contains(address) && text.contains("It rains.")) copies++;
        }
        return copies;
    }
}
