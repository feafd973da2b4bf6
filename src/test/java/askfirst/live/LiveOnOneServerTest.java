package askfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.PostgresAccount;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Several instances on one PostgreSQL.
class LiveOnOneServerTest extends WithProcesses {
    private static final String ANOTHER = "alter table live rename to saved; create table live as select * from saved";

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
            change(server, ANOTHER);
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

    /// A standby that took over may lack what was claimed last.
    @Test
    void another_server_behind_the_same_name_locks_a_running_process_and_one_word_frees_all() throws SQLException {
        Optional<PostgresAccount> server = Engine.POSTGRES.postgres();
        try (Process one = open("one", server);
                Process two = open("two", server)) {
            for (Process each : List.of(one, two)) {
                assertThat(each.live().start()).isEqualTo(new Standing.Sends());
                assertThat(each.live().goesOn()).isTrue();
            }
            change(server, ANOTHER);
            clock.pass(Duration.ofSeconds(10));
            assertThat(one.live().goesOn()).isFalse();
            one.live().unlock();
            one.live().moveOn();
            clock.pass(Duration.ofSeconds(10));
            for (Process each : List.of(one, two)) {
                assertThat(each.live().goesOn()).isTrue();
                assertThat(each.live().maySend()).isTrue();
            }
        }
    }

    @Test
    void after_an_error_it_is_looked_for_at_once() throws SQLException {
        Optional<PostgresAccount> server = Engine.POSTGRES.postgres();
        try (Process one = open("one", server)) {
            one.live().start();
            change(server, ANOTHER);
            one.live().lookAgain();
            assertThat(one.live().maySend()).isFalse();
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
