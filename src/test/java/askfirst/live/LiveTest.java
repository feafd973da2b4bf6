package askfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.KeptFile;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.subscription.TestClock;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T08:00:00Z"));

    /// A process that serves from a folder.
    private record Process(Database database, ApplicationContext rooms) implements AutoCloseable {
        Live live() {
            return rooms.getBean(Live.class);
        }

        LiveRepository rows() {
            return rooms.getBean(LiveRepository.class);
        }

        @Override
        public void close() {
            rooms.close();
            database.close();
        }
    }

    private Process open(String name, Optional<PostgresAccount> postgres) {
        Path data = folder.resolve(name);
        Database database = switch (Database.serve(data, postgres)) {
            case OpenResult.Opened(Database opened) -> opened;
            case OpenResult.InUse() -> throw new AssertionError("in use");
        };
        return new Process(database, Rooms.open(database, clock, Map.of(), List.of(LiveFile.in(data))));
    }

    private Process open(String name) {
        return open(name, Optional.empty());
    }

    @Test
    void a_newsletter_that_is_stopped_and_started_sends() {
        for (int start = 0; start < 4; start++)
            try (Process process = open("data")) {
                assertThat(process.live().start()).isEqualTo(new Standing.Sends());
                process.live().moveOn();
            }
    }

    @Test
    void one_that_dies_between_any_two_steps_sends_afterwards() {
        Path data = folder.resolve("data");
        try (Process process = open("data")) {
            // the file was begun, the row was not
            LiveFile.in(data).keep(0, process.database().place(), Instant.EPOCH, clock.instant());
        }
        try (Process process = open("data")) {
            assertThat(process.live().start()).isEqualTo(new Standing.Sends());
            // the row moved on, the file did not
            process.rows().moveOn(0, Instant.EPOCH, clock.instant());
        }
        try (Process process = open("data")) {
            assertThat(process.live().start()).isEqualTo(new Standing.Sends());
        }
    }

    @Test
    void who_asks_while_it_moves_on_is_never_told_that_it_is_older() throws InterruptedException {
        for (Engine engine : Engine.values())
            try (Process process = open("data" + engine, engine.postgres())) {
                process.live().start();
                AtomicBoolean isOver = new AtomicBoolean();
                Thread moving = Thread.ofPlatform().start(() -> {
                    while (!isOver.get()) process.live().moveOn();
                });
                for (int look = 0; look < 3000; look++)
                    assertThat(process.live().maySend()).isTrue();
                isOver.set(true);
                moving.join();
            }
    }

    @Test
    void a_line_that_was_cut_off_locks_nothing() throws IOException {
        try (Process process = open("data")) {
            process.live().start();
        }
        Path file = folder.resolve("data/live");
        String text = Files.readString(file);
        for (int cut = 1; cut < 30; cut++) {
            Files.writeString(file, text + "\n" + text.substring(text.lastIndexOf('\n') + 1, text.length() - cut));
            try (Process process = open("data")) {
                assertThat(process.live().standing()).isEqualTo(new Standing.Sends());
            }
        }
    }

    @Test
    void a_file_that_has_grown_long_begins_anew_with_all_it_says() throws IOException {
        Path data = folder.resolve("long");
        String here = "a".repeat(64);
        String there = "b".repeat(64);
        Instant unlocked = Instant.parse("2026-03-01T00:00:00Z");
        Instant now = clock.instant();
        List<String> lines =
                new ArrayList<>(List.of("7 " + there + " " + Instant.EPOCH + " " + Instant.EPOCH + " " + now));
        for (int turn = 1; turn < 10_010; turn++)
            lines.add(turn + " " + here + " " + unlocked + " " + (turn == 5 ? unlocked : Instant.EPOCH) + " " + now);
        lines.add("3 " + here + " " + unlocked + " " + Instant.EPOCH + " " + now.plusSeconds(1));
        KeptFile.in(data, "live").add(lines);
        LiveMemory before = LiveFile.in(data).memory();
        LiveFile file = LiveFile.tidied(data);
        assertThat(Files.readAllLines(data.resolve("live"))).hasSize(2);
        assertThat(file.memory()).isEqualTo(before).isEqualTo(LiveFile.in(data).memory());
        assertThat(file.memory().turn(here, unlocked)).isEqualTo(10_009);
        assertThat(file.memory().turn(there, Instant.EPOCH)).isEqualTo(7);
        assertThat(file.memory().heard()).isEqualTo(unlocked);
        assertThat(file.memory().lately()).contains(now.plusSeconds(1));
        file.keep(10_010, here, unlocked, now);
        assertThat(LiveFile.tidied(data).memory().turn(here, unlocked)).isEqualTo(10_010);
    }

    @Test
    void an_older_database_beside_the_file_is_locked_until_its_author_says_so() throws IOException {
        try (Process process = open("data")) {
            process.live().start();
        }
        Files.copy(folder.resolve("data/askfirst.mv.db"), folder.resolve("backup"));
        clock.pass(Duration.ofDays(1));
        try (Process process = open("data")) {
            process.live().start();
        }
        for (int time = 0; time < 2; time++) {
            Files.copy(
                    folder.resolve("backup"),
                    folder.resolve("data/askfirst.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (Process process = open("data")) {
                assertThat(process.live().standing()).isInstanceOf(Standing.Locked.class);
                assertThat(process.live().start())
                        .isInstanceOfSatisfying(
                                Standing.Locked.class,
                                it -> assertThat(it.why()).isEqualTo(Standing.Why.OLDER));
                process.live().moveOn();
                assertThat(process.live().maySend()).isFalse();
            }
            try (Process process = open("data")) {
                assertThat(process.live().start()).isInstanceOf(Standing.Locked.class);
                process.live().unlock();
                process.live().moveOn();
                assertThat(process.live().maySend()).isTrue();
                int[] runs = {0};
                clock.pass(Duration.ofSeconds(1));
                process.live().keepUp(() -> runs[0]++);
                process.live().keepUp(() -> runs[0]++);
                assertThat(runs[0]).isEqualTo(1);
            }
            try (Process process = open("data")) {
                assertThat(process.live().start()).isEqualTo(new Standing.Sends());
                process.live().keepUp(() -> {
                    throw new AssertionError("it was done before");
                });
            }
        }
    }

    @Test
    void a_database_without_its_files_and_one_with_all_of_them_are_locked_elsewhere() throws IOException {
        try (Process process = open("data")) {
            process.live().start();
        }
        Files.createDirectories(folder.resolve("alone"));
        Files.copy(folder.resolve("data/askfirst.mv.db"), folder.resolve("alone/askfirst.mv.db"));
        Files.createDirectories(folder.resolve("whole"));
        for (String name : List.of("askfirst.mv.db", "live"))
            Files.copy(
                    folder.resolve("data").resolve(name),
                    folder.resolve("whole").resolve(name));
        for (String copy : List.of("alone", "whole"))
            try (Process process = open(copy)) {
                assertThat(process.live().start())
                        .isInstanceOfSatisfying(
                                Standing.Locked.class,
                                it -> assertThat(it.why()).isEqualTo(Standing.Why.ELSEWHERE));
            }
        Files.delete(folder.resolve("data/live"));
        try (Process process = open("data")) {
            assertThat(process.live().maySend()).isFalse();
        }
    }

    @Test
    void several_instances_on_one_server_and_a_new_one_that_joins_them_all_send() {
        Optional<PostgresAccount> server = Engine.POSTGRES.postgres();
        try (Process one = open("one", server);
                Process two = open("two", server)) {
            assertThat(one.live().start()).isEqualTo(new Standing.Sends());
            assertThat(two.live().start()).isEqualTo(new Standing.Sends());
            for (int turn = 0; turn < 5; turn++) one.live().moveOn();
            two.live().keepUp(() -> {});
            try (Process late = open("late", server)) {
                assertThat(late.live().start()).isEqualTo(new Standing.Sends());
            }
            assertThat(one.live().maySend()).isTrue();
            assertThat(two.live().maySend()).isTrue();
        }
        try (Process two = open("two", server)) {
            assertThat(two.live().start()).isEqualTo(new Standing.Sends());
        }
    }

    @Test
    void a_server_brought_back_to_an_earlier_time_locks_all_of_them_and_one_word_frees_all() throws SQLException {
        Optional<PostgresAccount> server = Engine.POSTGRES.postgres();
        try (Process one = open("one", server);
                Process two = open("two", server)) {
            one.live().start();
            two.live().start();
            change(server, "create table saved as select * from live");
            for (int turn = 0; turn < 5; turn++) one.live().moveOn();
            change(server, "delete from live; insert into live select * from saved");
            assertThat(one.live().start()).isInstanceOf(Standing.Locked.class);
            assertThat(two.live().maySend()).isFalse();
            two.live().unlock();
            for (Process each : List.of(two, one)) {
                assertThat(each.live().maySend()).isTrue();
                each.live().moveOn();
                each.live().keepUp(() -> {});
                assertThat(each.live().start()).isEqualTo(new Standing.Sends());
            }
            change(server, "delete from live; insert into live select * from saved");
            assertThat(two.live().maySend()).isFalse();
            assertThat(one.live().maySend()).isFalse();
        }
    }

    @Test
    void a_dump_that_was_read_into_another_schema_is_another_place() throws SQLException {
        Optional<PostgresAccount> server = Engine.POSTGRES.postgres();
        try (Process one = open("one", server)) {
            one.live().start();
            change(server, "alter table live rename to saved; create table live as select * from saved");
        }
        try (Process one = open("one", server);
                Process fresh = open("fresh", server)) {
            assertThat(fresh.live().start())
                    .isInstanceOfSatisfying(
                            Standing.Locked.class, it -> assertThat(it.why()).isEqualTo(Standing.Why.ELSEWHERE));
            assertThat(one.live().maySend()).isFalse();
            fresh.live().unlock();
            fresh.live().moveOn();
            assertThat(one.live().maySend()).isTrue();
        }
    }

    private static void change(Optional<PostgresAccount> server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.orElseThrow().url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
