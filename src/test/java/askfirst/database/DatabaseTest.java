package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class DatabaseTest {
    private final Engine engine;

    @TempDir
    Path data;

    DatabaseTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void opens_twice_in_a_row_with_everything_kept() throws SQLException {
        Optional<PostgresAccount> postgres = engine.postgres();
        try (Database first = TestTables.opened(Database.serve(data, postgres))) {
            new TestTables(first).change("insert into tally values ('kept', 1)");
        }
        try (Database second = TestTables.opened(Database.serve(data, postgres))) {
            assertThat(new TestTables(second).count("select times from tally where name = 'kept'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_second_process_that_wants_to_serve_is_told_so() {
        Optional<PostgresAccount> postgres = engine.postgres();
        try (Database ignored = TestTables.opened(Database.serve(data, postgres))) {
            assertThat(Database.serve(data, postgres)).isInstanceOf(OpenResult.InUse.class);
        }
    }

    /// Which other processes see only as long as this one closes no second descriptor of the file.
    @Test
    void whoever_serves_keeps_its_folder_also_when_it_visits_itself() throws Exception {
        Optional<PostgresAccount> postgres = engine.postgres();
        try (Database ignored = TestTables.opened(Database.serve(data, postgres))) {
            assertThat(Database.serve(data, postgres)).isInstanceOf(OpenResult.InUse.class);
            TestTables.opened(Database.visit(data, postgres)).close();
            assertThat(lockedByAnother(data.resolve("lock"))).isTrue();
        }
        assertThat(lockedByAnother(data.resolve("lock"))).isFalse();
    }

    /// Asked by a process of its own.
    private static boolean lockedByAnother(Path file) throws Exception {
        return JavaProcess.of(LockTry.class, file.toString()).start().waitFor() == 1;
    }

    /// Ends with 0 when it gets the lock, else with 1.
    static final class LockTry {
        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.exit(channel.tryLock() == null ? 1 : 0);
            }
        }
    }

    @Test
    void only_who_serves_holds_the_folder() {
        Optional<PostgresAccount> postgres = engine.postgres();
        try (Database server = TestTables.opened(Database.serve(data, postgres));
                Database visitor = TestTables.opened(Database.visit(data, postgres))) {
            assertThat(server.holdsItsFolder()).isTrue();
            assertThat(visitor.holdsItsFolder()).isFalse();
        }
        try (Database visitor = TestTables.opened(Database.visit(data, postgres))) {
            assertThat(visitor.holdsItsFolder()).isEqualTo(postgres.isEmpty());
        }
    }

    @Test
    void other_commands_work_on_the_database_while_it_is_served() throws SQLException {
        Optional<PostgresAccount> postgres = engine.postgres();
        try (Database server = TestTables.opened(Database.serve(data, postgres));
                Database visitor = TestTables.opened(Database.visit(data, postgres))) {
            new TestTables(visitor).change("insert into tally values ('visits', 1)");
            new TestTables(server).change("update tally set times = times + 1");
            assertThat(new TestTables(visitor).count("select times from tally")).isEqualTo(2);
        }
    }

    @Test
    void a_visitor_opens_what_nobody_serves() throws SQLException {
        Optional<PostgresAccount> postgres = engine.postgres();
        try (Database visitor = TestTables.opened(Database.visit(data, postgres))) {
            assertThat(new TestTables(visitor).count("select count(*) from subscription"))
                    .isZero();
        }
        try (Database server = TestTables.opened(Database.serve(data, postgres))) {
            assertThat(new TestTables(server).count("select count(*) from subscription"))
                    .isZero();
        }
    }

    @Test
    void an_offer_left_behind_by_a_killed_process_misleads_nobody() throws Exception {
        Files.writeString(data.resolve("loan"), "127.0.0.1:1/gone");
        try (Database visitor = TestTables.opened(Database.visit(data, engine.postgres()))) {
            assertThat(new TestTables(visitor).count("select count(*) from subscription"))
                    .isZero();
        }
    }

    @Test
    void nothing_is_lent_to_who_cannot_read_the_offer() throws Exception {
        try (Database server = TestTables.opened(Database.serve(data, Optional.empty()))) {
            Path offer = data.resolve("loan");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(offer)))
                    .isEqualTo("rw-------");
            String address = Files.readString(offer);
            assertThat(address).startsWith("127.0.0.1:");
            String guessed = address.replaceAll("/.*", "/" + EmbeddedUrl.name(data));
            assertThatThrownBy(() -> DriverManager.getConnection(EmbeddedUrl.over(guessed), EmbeddedUrl.USER, ""))
                    .isInstanceOf(SQLException.class);
            assertThat(server.properties()).isNotEmpty();
        }
        assertThat(data.resolve("loan")).doesNotExist();
    }
}
