package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.suppression.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// The other door: readers of another tool, each with the proof of her yes there.
@OnBothDatabases
class ImportTest extends WithRooms {
    private static final String DAY = "2019-05-31";

    ImportTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_row_with_date_source_and_wording_makes_a_reader_and_a_receipt() {
        ImportReport report = rooms.bring(List.of(new ImportRow.Written(
                2, " Anna@Bücher.de ", DAY, "form on example.org", "Yes,\r\nletters.", "Anna", "only big news", "")));
        assertThat(report).isEqualTo(new ImportReport(1, List.of()));
        assertThat(rooms.readers()).singleElement().satisfies(reader -> {
            assertThat(reader.address().wire()).isEqualTo("Anna@xn--bcher-kva.de");
            assertThat(reader.state()).isEqualTo(State.ACTIVE);
            assertThat(reader.rhythm()).isEqualTo(Rhythm.ONLY_BIG_NEWS);
            assertThat(reader.name()).isEqualTo("Anna");
            assertThat(reader.since()).isEqualTo(Instant.parse("2019-05-30T22:00:00Z"));
        });
        Audited audit = rooms.audit();
        assertThat(audit.unproven()).isEmpty();
        assertThat(audit.imported()).isEqualTo(1);
        Consent consent = audit.entries().getFirst().consent().orElseThrow();
        assertThat(consent.isImported()).isTrue();
        assertThat(consent.page()).isEqualTo("form on example.org");
        assertThat(consent.yes()).isEqualTo(Words.of("Yes,\nletters."));
        assertThat(consent.saidYesAt()).isEqualTo(Instant.parse("2019-05-30T22:00:00Z"));
        assertThat(consent.writtenAt()).isEqualTo(rooms.clock.instant());
        assertThat(rooms.work()).as("mails").isZero();
    }

    @Test
    void a_name_is_one_that_a_letter_can_greet_by() {
        ImportReport report = rooms.bring(List.of(
                named(2, "ada@example.com", "Ada\tMaria\n Quay"),
                named(3, "bo@example.com", "Bo\u202eevil"),
                named(4, "cy@example.com", "C\u2028y")));
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(ImportReport.Refused::reason)
                .containsOnly("its name has characters that are no text");
        assertThat(rooms.readers()).extracting(Subscriber::name).containsExactly("Ada Maria Quay");
    }

    private static ImportRow named(long row, String address, String name) {
        return new ImportRow.Written(row, address, DAY, "form", "Yes", name, "", "");
    }

    @Test
    void a_row_without_proof_makes_nobody_a_reader_and_is_told_why() {
        List<ImportRow> rows = List.of(
                new ImportRow.Written(2, "", "", "", "", "", "", ""),
                new ImportRow.Written(3, "a@example.com", "31.5.2019", "form", "Yes", "", "", ""),
                new ImportRow.Written(4, "a@example.com", "2026-12-01", "form", "Yes", "", "", ""),
                new ImportRow.Written(5, "a@example.com", "0019-05-31", "form", "Yes", "", "", ""),
                new ImportRow.Written(6, "a@example.com", DAY, "form", "Yes", "", "weekly", ""),
                new ImportRow.Written(7, "a@example.com", DAY, "form", "Yes", "", "", "unsubscribed"),
                new ImportRow.Written(8, "a@example.com", DAY, "f\u0000rm", "Y\u001b[2Jes", "\ud800", "", ""),
                new ImportRow.Written(9, "a@example.com", DAY, "f".repeat(501), "y".repeat(20_001), "", "", ""),
                new ImportRow.Written(10, "a@example.com, b@example.com", DAY, "form", "Yes", "", "", ""),
                new ImportRow.Unreadable(11, "has more cells than the header"));
        ImportReport report = rooms.bring(rows);
        assertThat(report.taken()).isZero();
        assertThat(report.refused())
                .extracting(ImportReport.Refused::reason)
                .containsExactly(
                        "no address; no date of the yes; no source of the yes; no wording of the yes",
                        "“31.5.2019” is not a date such as 2024-05-31 or 2024-05-31T10:00:00Z",
                        "its date is in the future",
                        "its date is before 1990",
                        "“weekly” is not every-letter, every-few-months or only-big-news",
                        "the old list does not say that she reads now, but “unsubscribed”",
                        "its source has characters that are no text; its wording has characters that are no text; "
                                + "its name has characters that are no text",
                        "its source is longer than 500 characters; its wording is longer than 20000 characters",
                        "“a@example.com, b@example.com” is not an address",
                        "has more cells than the header");
        assertThat(report.refused())
                .extracting(ImportReport.Refused::row)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(rooms.readers()).isEmpty();
        assertThat(rooms.count("select count(*) from consent")).isZero();
    }

    @Test
    void never_stopped_and_reading_already_win_over_any_list() {
        rooms.becomesReader("reads@example.com");
        rooms.becomesReader("paused@example.com");
        rooms.ask("paused@example.com");
        rooms.work();
        rooms.subscriptions.pause(rooms.stopLink(), Pause.values()[0]);
        rooms.becomesReader("stopped@example.com");
        rooms.ask("stopped@example.com");
        rooms.work();
        rooms.subscriptions.stop(rooms.stopLink());
        rooms.suppressions.add(TestRooms.address("never@example.com"), Reason.NEVER);
        long consents = rooms.count("select count(*) from consent");
        ImportReport report = rooms.bring(List.of(
                row(2, "Reads@example.com"),
                row(3, "paused@EXAMPLE.com"),
                row(4, "STOPPED@example.com"),
                row(5, "Never@example.com"),
                row(6, "new@example.com"),
                row(7, "NEW@example.com")));
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused())
                .containsExactly(
                        new ImportReport.Refused(2, "is a reader already"),
                        new ImportReport.Refused(3, "is a reader already"),
                        new ImportReport.Refused(4, "stopped the letters here, and that counts"),
                        new ImportReport.Refused(5, "this address is never to be written to"),
                        new ImportReport.Refused(7, "the same address as in row 6"));
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(consents + 1);
        assertThat(rooms.everAt("stopped@example.com").orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(rooms.everAt("never@example.com")).isEmpty();
    }

    @Test
    void importing_twice_changes_nothing_the_second_time() {
        List<ImportRow> rows = List.of(row(2, "a@example.com"), row(3, "b@example.com"));
        rooms.bring(rows);
        List<Subscriber> before = rooms.readers();
        rooms.clock.pass(Duration.ofDays(1));
        assertThat(rooms.bring(rows).taken()).isZero();
        assertThat(rooms.readers()).isEqualTo(before);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(2);
    }

    @Test
    void a_rehearsal_says_the_same_and_changes_nothing() {
        rooms.becomesReader(ANNA);
        List<ImportRow> rows =
                List.of(row(2, "a@example.com"), row(3, "A@example.com"), row(4, ANNA), row(5, "nobody"));
        ImportReport rehearsed = rooms.rehearse(rows);
        assertThat(rooms.readers()).hasSize(1);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(1);
        assertThat(rooms.bring(rows)).isEqualTo(rehearsed);
    }

    @Test
    void what_breaks_off_in_the_middle_leaves_nothing_behind() {
        List<ImportRow> rows = new ArrayList<>(List.of(row(2, "a@example.com"), row(3, "b@example.com")));
        Iterable<ImportRow> broken = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ImportRow next() {
                if (rows.isEmpty()) throw new IllegalStateException("cut off");
                return rows.removeFirst();
            }
        };
        assertThatThrownBy(() -> rooms.bring(broken)).hasMessageContaining("cut off");
        assertThat(rooms.readers()).isEmpty();
        assertThat(rooms.count("select count(*) from consent")).isZero();
    }

    @Test
    void two_imports_at_once_take_each_reader_once() throws Exception {
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) rows.add(row(i + 2, "r" + i + "@example.com"));
        Callable<ImportReport> bring = () -> rooms.bring(rows);
        List<ImportReport> reports = atOnce(4, bring);
        assertThat(reports.stream().mapToInt(ImportReport::taken).sum()).isEqualTo(50);
        assertThat(rooms.readers()).hasSize(50);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(50);
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    @Test
    void who_says_never_while_the_list_is_taken_over_does_not_read() {
        Iterable<ImportRow> rows = () -> new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                if (given == 1) elsewhere(() -> rooms.suppress("a@example.com"));
                return given < 2;
            }

            @Override
            public ImportRow next() {
                given++;
                return row(given + 1, given == 1 ? "a@example.com" : "b@example.com");
            }
        };
        ImportReport report = rooms.bring(rows);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused())
                .containsExactly(new ImportReport.Refused(2, "this address is never to be written to"));
        assertThat(rooms.everAt("a@example.com").orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(rooms.everAt("b@example.com").orElseThrow().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void a_yes_pressed_after_the_import_adds_nothing() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.bring(List.of(row(2, ANNA)));
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.Confirmed.class);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(1);
        assertThat(rooms.audit().imported()).isEqualTo(1);
    }

    @Test
    void who_stopped_after_the_import_comes_back_by_a_press_of_her_own_only() {
        rooms.bring(List.of(row(2, ANNA)));
        rooms.remove(ANNA);
        assertThat(rooms.bring(List.of(row(2, ANNA))).taken()).isZero();
        rooms.clock.pass(Duration.ofDays(1));
        rooms.becomesReader(ANNA);
        Audited audit = rooms.audit();
        assertThat(audit.unproven()).isEmpty();
        assertThat(audit.imported()).as("the newest yes counts").isZero();
    }

    @Test
    void an_imported_receipt_that_lacks_a_part_or_was_changed_proves_nothing() {
        for (String change : List.of(
                "wording = 'anything'",
                "wording = '', wording_hash = ''",
                "page = ' '",
                "said_yes_at = timestamp '2100-01-01 00:00:00'",
                "began = 'form'",
                "address = 'other@example.com'")) {
            rooms.change("delete from consent");
            rooms.change("delete from subscription");
            rooms.bring(List.of(row(2, ANNA)));
            assertThat(rooms.audit().unproven()).isEmpty();
            rooms.change("update consent set " + change);
            assertThat(rooms.audit().unproven()).as(change).hasSize(1);
        }
    }

    @Test
    void ten_thousand_rows_are_taken_over_whole() {
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) rows.add(row(i + 2, i % 100 == 0 ? "nobody" : "r" + i + "@example.com"));
        ImportReport report = rooms.bring(rows);
        assertThat(report.taken()).isEqualTo(9_900);
        assertThat(report.refused()).hasSize(100);
        assertThat(rooms.audit().imported()).isEqualTo(9_900);
        assertThat(rooms.work()).as("mails").isZero();
    }

    private static ImportRow row(long number, String address) {
        return new ImportRow.Written(number, address, DAY, "form on example.org", "Yes, send me letters.", "", "", "");
    }

    private static void elsewhere(Runnable work) {
        Thread other = Thread.ofVirtual().start(work);
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
