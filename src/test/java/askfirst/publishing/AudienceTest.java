package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.TestRooms;
import askfirst.suppression.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom an issue goes to, before and after.
@OnBothDatabases
class AudienceTest {
    private static final int READERS = 80;
    private static final String MESSAGE = "a".repeat(64);

    private final Engine engine;

    @TempDir
    Path data;

    AudienceTest(Engine engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_numbers_an_author_sees_first_are_those_that_are_written_down_then(long seed) throws IOException {
        Random dice = new Random(seed);
        try (TestRooms rooms = new TestRooms(engine, data)) {
            write("rain", "false");
            write("snow", "true");
            people(rooms, dice);
            // half of the newsletters have nobody who must not be written to
            if (dice.nextBoolean())
                for (int i = 0; i < READERS; i += 1 + dice.nextInt(20))
                    rooms.suppressions.add(TestRooms.address(address(i)), Reason.NEVER);
            for (String slug : List.of("rain", "snow")) {
                Numbers before = ((Outlook.Ready) rooms.bean(Publisher.class).look(slug)).numbers();
                rooms.bean(Publisher.class).send(slug, new When.Now());
                // to its end, because it is the last letter of those who hear every few months
                for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
                Standing standing = rooms.bean(Sendings.class).standing(slug).orElseThrow();
                assertThat(rooms.bean(Publisher.class).audience(standing).lots())
                        .isEqualTo(before.lots());
                assertThat(standing.balance().planned()).isEqualTo(before.gets());
            }
        }
    }

    private static void people(TestRooms rooms, Random dice) {
        rooms.change("insert into message (id, kind, subject, plain, html) values ('" + MESSAGE
                + "', 'ISSUE', 'Sun', '', '')");
        for (int i = 0; i < READERS; i++) {
            UUID id = new UUID(dice.nextLong(), dice.nextLong());
            rooms.change("""
                    insert into subscription (id, recipient, address, state, rhythm, since, changed_at, paused_until)
                    values ('%s', '%s', '%s', '%s', '%s', timestamp with time zone '2025-01-01 00:00:00Z',
                        timestamp with time zone '2025-01-01 00:00:00Z', %s)""".formatted(
                            id,
                            address(i),
                            address(i),
                            one(dice, "ACTIVE", "ACTIVE", "ACTIVE", "STOPPED", "UNREACHABLE"),
                            one(dice, "EVERY_LETTER", "EVERY_FEW_MONTHS", "ONLY_BIG_NEWS"),
                            one(
                                    dice,
                                    "null",
                                    "null",
                                    at("2026-11-30 07:59:59Z"),
                                    at("2026-11-30 08:00:00Z"),
                                    at("2027-01-01 00:00:00Z"))));
            if (dice.nextInt(3) == 0) hadAnIssue(rooms, id, address(i), dice);
        }
    }

    private static void hadAnIssue(TestRooms rooms, UUID reader, String address, Random dice) {
        String when = one(dice, at("2026-11-01 00:00:00Z"), at("2026-09-11 08:00:00Z"), at("2026-01-01 00:00:00Z"));
        rooms.change("""
                insert into delivery (id, message_id, recipient, address, about, state, due_at, attempts, queued_at,
                    settled_at, publication_id)
                values ('%s', '%s', '%s', '%s', '%s', '%s', %s, 1, %s, %s, '%s')""".formatted(
                        new UUID(dice.nextLong(), dice.nextLong()),
                        MESSAGE,
                        address,
                        address,
                        reader,
                        one(dice, "SENT", "UNKNOWN", "FAILED", "SKIPPED"),
                        when,
                        when,
                        when,
                        new UUID(7, 7)));
    }

    private static String at(String time) {
        return "timestamp with time zone '" + time + "'";
    }

    private static String one(Random dice, String... of) {
        return of[dice.nextInt(of.length)];
    }

    private static String address(int i) {
        return "reader" + i + "@example.com";
    }

    private void write(String slug, String bigNews) throws IOException {
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(
                folder.resolve(slug + ".md"),
                "---\ntitle: " + slug + "\ndate: 2026-11-30\nbig-news: " + bigNews + "\n---\nIt falls.\n");
        Path page = Files.createDirectories(data.resolve("public/current/issues/" + slug));
        Files.writeString(page.resolve("index.html"), "");
    }
}
