package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The other door: readers of another tool, each with the proof of her yes there.
@OnBothDatabases
class ImportTest extends WithList {
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

    /// A claim goes by ids: who came together is found together.
    @Test
    void readers_are_kept_in_the_order_in_which_they_came() {
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 100; i < 200; i++) rows.add(row(i, "r" + i + "@example.com"));
        rooms.becomesReader("anna@example.com");
        rooms.bring(rows);
        rooms.becomesReader("zoe@example.com");
        assertThat(rooms.readers()).hasSize(102);
        assertThat(rooms.count("select count(*) from subscription one join subscription next on one.id < next.id"
                        + " where one.address > next.address"))
                .isZero();
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
}
