package askfirst.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.EmailAddress;
import askfirst.subscription.TestRooms;
import askfirst.subscription.WithRooms;
import askfirst.token.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SuppressionsTest extends WithRooms {
    private static final EmailAddress ANNA = TestRooms.address("Reader@example.com");

    SuppressionsTest(Engine engine) {
        super(engine);
    }

    @Test
    void neither_rows_nor_file_hold_the_address_and_nobody_else_may_read_the_file() throws Exception {
        rooms.suppressions.add(ANNA, Reason.NEVER);
        Path file = data.resolve("never");
        assertThat(Files.readString(file)).contains("NEVER").doesNotContainIgnoringCase("reader", "example");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(rooms.count("select count(*) from suppression where fingerprint like '%@%'"))
                .isZero();
    }

    @Test
    void a_restored_older_database_learns_from_the_file() {
        rooms.suppressions.add(ANNA, Reason.AUTHOR);
        rooms.change("delete from suppression");
        assertThat(rooms.suppressions.contains(ANNA)).isFalse();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(ANNA)).isTrue();
        assertThat(rooms.count("select count(*) from suppression where reason = 'AUTHOR'"))
                .isEqualTo(1);
    }

    @Test
    void a_never_after_an_erasure_is_one_and_an_erasure_after_a_never_weakens_nothing() {
        rooms.suppressions.add(ANNA, Reason.ERASED);
        Instant erased = rooms.clock.instant();
        rooms.clock.pass(Duration.ofDays(1));
        assertThat(rooms.suppressions.silences(ANNA, rooms.clock.instant())).isFalse();
        assertThat(rooms.suppressions.silences(ANNA, erased.minusSeconds(1))).isTrue();
        rooms.suppressions.add(ANNA, Reason.NEVER);
        rooms.clock.pass(Duration.ofDays(1));
        rooms.suppressions.add(ANNA, Reason.ERASED);
        assertThat(rooms.suppressions.silences(ANNA, rooms.clock.instant())).isTrue();
        rooms.change("update suppression set reason = 'ERASED'");
        rooms.nextStart();
        assertThat(rooms.suppressions.silences(ANNA, rooms.clock.instant().plusSeconds(1)))
                .isTrue();
    }

    @Test
    void a_file_that_was_lost_learns_from_the_database() throws Exception {
        rooms.suppressions.add(ANNA, Reason.NEVER);
        Files.delete(data.resolve("never"));
        rooms.nextStart();
        assertThat(lines()).isEqualTo(1);
        rooms.nextStart();
        assertThat(lines()).as("learnt once").isEqualTo(1);
    }

    @Test
    void said_again_counts_from_then_in_a_database_from_before_too() {
        rooms.suppressions.add(ANNA, Reason.NEVER);
        Instant first = rooms.clock.instant();
        rooms.clock.pass(Duration.ofDays(2));
        rooms.suppressions.add(ANNA, Reason.ERASED);
        rooms.change("update suppression set since = timestamp with time zone '" + first + "'");
        rooms.nextStart();
        assertThat(rooms.suppressions.overrules(ANNA, first.plus(Duration.ofDays(1))))
                .isTrue();
        rooms.change("delete from suppression");
        rooms.nextStart();
        assertThat(rooms.suppressions.silences(ANNA, rooms.clock.instant()))
                .as("still a never, though an erasure came after it")
                .isTrue();
    }

    @Test
    void what_was_lifted_is_lifted_in_a_database_from_before_too() {
        rooms.suppressions.add(ANNA, Reason.NEVER);
        Instant since = rooms.clock.instant();
        rooms.clock.pass(Duration.ofDays(1));
        rooms.suppressions.lift(ANNA, rooms.clock.instant());
        rooms.change("insert into suppression select '" + fingerprint() + "', 'NEVER', timestamp with time zone '"
                + since + "' from (values (1)) as one");
        assertThat(rooms.suppressions.contains(ANNA)).isTrue();
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(ANNA)).isFalse();
    }

    @Test
    void said_again_after_it_was_lifted_it_holds_again() {
        rooms.suppressions.add(ANNA, Reason.NEVER);
        rooms.suppressions.lift(ANNA, rooms.clock.instant());
        rooms.clock.pass(Duration.ofDays(1));
        rooms.suppressions.add(ANNA, Reason.NEVER);
        rooms.change("delete from suppression");
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(ANNA)).isTrue();
    }

    @Test
    void a_wish_from_before_lifts_nothing() {
        Instant wished = rooms.clock.instant();
        rooms.clock.pass(Duration.ofSeconds(1));
        rooms.suppressions.add(ANNA, Reason.NEVER);
        rooms.suppressions.lift(ANNA, wished);
        assertThat(rooms.suppressions.overrules(ANNA, wished)).isTrue();
        assertThat(rooms.suppressions.contains(ANNA)).isTrue();
    }

    @Test
    void a_line_that_was_cut_off_costs_nobody_else_his() throws Exception {
        Files.writeString(data.resolve("never"), "\n" + "f".repeat(64) + " NEV", StandardOpenOption.APPEND);
        rooms.suppressions.add(ANNA, Reason.NEVER);
        Files.writeString(data.resolve("never"), "\nNEVER \u00ff rubbish 2026 ", StandardOpenOption.APPEND);
        rooms.change("delete from suppression");
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(ANNA)).isTrue();
        assertThat(rooms.count("select count(*) from suppression")).isEqualTo(1);
    }

    private String fingerprint() {
        return SecretKey.in(data).fingerprint(ANNA.normal());
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(data.resolve("never"))) {
            return lines.filter(line -> !line.isEmpty()).count();
        }
    }
}
