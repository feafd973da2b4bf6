package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.suppression.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the other door lets nobody through for.
@OnBothDatabases
class ImportProofTest extends WithList {
    ImportProofTest(Engine engine) {
        super(engine);
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
}
