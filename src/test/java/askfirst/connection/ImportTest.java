package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Files that are no samples.
@OnBothDatabases
class ImportTest extends WithAddressBook {
    private CompletableFuture<Integer> other = new CompletableFuture<>();

    ImportTest(Engine engine) {
        super(engine);
    }

    @Test
    void ten_thousand_rows_come_in_once_and_a_second_time_change_nothing() {
        String csv =
                HEADER + IntStream.range(0, 10_000).mapToObj(ImportTest::row).collect(Collectors.joining("\n"));
        for (int expected : List.of(10_000, 0))
            assertThat(bring(csv).done().added()).isEqualTo(expected);
        assertThat(book.list(Filter.WITH_ADDRESS, "", 0).total()).isEqualTo(100);
        assertThat(book.list(Filter.ALL, "", 99).connections()).hasSize(100);
    }

    @Test
    void a_new_name_employer_or_address_changes_the_person_it_is_about() {
        bring(HEADER + "Anna,Berg,https://www.linkedin.com/in/anna,,Mill,Miller,01 Jan 2020\n"
                + "Bo,Dal,,bo@dal.example,Inn,Cook,02 Jan 2020");
        ImportReport.Done done = bring(HEADER
                        + "Anna,Stein,https://www.linkedin.com/in/anna/,anna@stein.example,Mine,Miner,01 Jan 2020\n"
                        + "Bo Erik,Dal,,bo@dal.example,Inn,Cook,02 Jan 2020")
                .done();
        assertThat(done.added()).isZero();
        assertThat(done.changed()).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("Anna Stein", "Bo Erik Dal");
        assertThat(the("Anna Stein").company()).isEqualTo("Mine");
    }

    @Test
    void a_changed_profile_address_makes_no_second_person() {
        bring(HEADER + "Anna,Berg,https://www.linkedin.com/in/anna,,Mill,Miller,01 Jan 2020");
        assertThat(bring(HEADER + "Anna,Berg,https://www.linkedin.com/in/anna-berg-1,,Mine,Miner,01 Jan 2020")
                        .done()
                        .added())
                .isZero();
        assertThat(the("Anna Berg").profile().orElseThrow().slug()).isEqualTo("anna-berg-1");
    }

    @Test
    void two_people_of_one_name_stay_two_and_one_mailbox_is_one_persons() {
        ImportReport report =
                bring(HEADER + "Anna,Berg,https://www.linkedin.com/in/anna,us@mill.example,Mill,,01 Jan 2020\n"
                        + "Bo,Dal,https://www.linkedin.com/in/bo,us@mill.example,Mill,,02 Jan 2020\n"
                        + "Anna,Berg,https://www.linkedin.com/in/other,,Inn,,01 Jan 2020");
        assertThat(report.people()).isEqualTo(3);
        assertThat(report.found().sharedAddresses()).isEqualTo(1);
        assertThat(book.all()).hasSize(3);
    }

    @Test
    void whoever_is_missing_from_the_newest_file_is_kept_and_marked_until_she_is_back() {
        String anna = "Anna,Berg,https://www.linkedin.com/in/anna,,Mill,,01 Jan 2020\n";
        String bo = "Bo,Dal,https://www.linkedin.com/in/bo,,Inn,,02 Jan 2021\n";
        bring(HEADER + anna + bo);
        assertThat(bring(HEADER + bo).done().missing()).isEqualTo(1);
        assertThat(the("Anna Berg").missingSince()).isPresent();
        assertThat(the("Bo Dal").missingSince()).isEmpty();
        bring(HEADER + anna + bo);
        assertThat(the("Anna Berg").missingSince()).isEmpty();
    }

    @Test
    void what_the_author_says_no_import_touches() {
        bringSample(CURRENT);
        Connection lee = the("Lee Placeholder");
        book.note(lee.id(), "owes me a book");
        book.talked(lee.id(), LocalDate.of(2026, 11, 1));
        bringSample(CURRENT);
        assertThat(the("Lee Placeholder").note()).isEqualTo("owes me a book");
        assertThat(the("Lee Placeholder").lastTalked()).contains(LocalDate.of(2026, 11, 1));
    }

    @Test
    void every_encoding_reads_the_same() {
        String csv =
                "Vorname\tNachname\tUnternehmen\tPosition\tVernetzt am\r\nJürgen\tWeiß\tMüller\tKoch\t3. März 2019\r\n";
        Charset windows = Charset.forName("windows-1252");
        for (byte[] bytes : List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE),
                csv.getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16BE),
                csv.getBytes(StandardCharsets.UTF_16BE),
                csv.getBytes(windows))) {
            rooms.change("delete from connection");
            assertThat(report(result(write(bytes))).people()).isEqualTo(1);
            assertThat(the("Jürgen Weiß").connectedOn()).contains(LocalDate.of(2019, 3, 3));
        }
    }

    @Test
    void what_nobody_is_in_changes_nothing() {
        for (String csv :
                List.of("x", "a,b\n1,2\n", HEADER, "First Name,Last Name,Maiden Name,Headline\nDana,Author,,x"))
            assertThat(result(write(csv, StandardCharsets.UTF_8)))
                    .as(csv)
                    .isInstanceOf(ImportResult.NotRecognised.class);
        for (byte[] bytes : List.of(new byte[0], new byte[5000], new byte[] {'P', 'K', 3, 4, 9, 9}))
            assertThat(result(write(bytes))).isInstanceOf(ImportResult.Unreadable.class);
        assertThat(result(write(HEADER + "\"Anna,Berg", StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Unreadable.class);
        assertThat(result(files.resolve("not-there"))).isInstanceOf(ImportResult.Unreadable.class);
        assertThat(book.all()).isEmpty();
    }

    @Test
    void a_zip_writes_nowhere_and_is_read_only_so_far() throws Exception {
        byte[] zip = zip("../../evil/Connections.csv", HEADER + "Anna,Berg,,,,,01 Jan 2020");
        assertThat(report(result(write(zip))).files()).containsExactly("Connections.csv: connections");
        assertThat(files.resolve("../../evil")).doesNotExist();
        var many = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(many)) {
            for (int i = 0; i < 10_001; i++) out.putNextEntry(new ZipEntry(i + ".csv"));
        }
        assertThat(result(write(many.toByteArray()))).isInstanceOf(ImportResult.Unreadable.class);
    }

    @Test
    void a_column_the_author_explained_is_remembered() {
        Path file = write("Rufname,Zuname,Wann\nAnna,Berg,03.04.2019\n", StandardCharsets.UTF_8);
        assertThat(result(file)).isInstanceOf(ImportResult.NotRecognised.class);
        book.importFile(
                file,
                "list.csv",
                Map.of("Rufname", Column.FIRST, "Zuname", Column.LAST, "Wann", Column.CONNECTED),
                ImportProgress.SILENT);
        assertThat(the("Anna Berg").connectedOn()).contains(LocalDate.of(2019, 4, 3));
        assertThat(report(result(file)).done().unchanged()).isEqualTo(1);
    }

    @Test
    void vcards_add_missing_addresses() {
        bringSample(CURRENT);
        ImportReport report = bring("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lee Placeholder\r\nORG:Placeholder Industries\r\n"
                + "EMAIL;TYPE=work:lee@placeholder.example\r\nEND:VCARD\r\n"
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Noor\r\nURL:https://www.linkedin.com/in/noor-testing-x0b9ex\r\n"
                + "EMAIL:noor@testing.example\r\nEND:VCARD\r\n"
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody Else\r\nEMAIL:else@else.example\r\nEND:VCARD\r\n");
        assertThat(report.done()).isEqualTo(new ImportReport.Done(0, 2, 0, 0, 0, 0, 2));
        assertThat(report.people()).isEqualTo(2);
        assertThat(the("Noor Testing").address().orElseThrow().wire()).isEqualTo("noor@testing.example");
        assertThat(book.all()).hasSize(18);
    }

    @Test
    void two_imports_at_once_make_nobody_twice() {
        var one =
                CompletableFuture.supplyAsync(() -> bringSample(CURRENT).done().added());
        var other =
                CompletableFuture.supplyAsync(() -> bringSample(CURRENT).done().added());
        assertThat(one.join() + other.join()).isEqualTo(18);
        assertThat(book.all()).hasSize(18);
    }

    @Test
    void an_import_waits_for_another_process() throws Exception {
        try (AutoCloseable _ = rooms.holding("select id from import_turn where id = 1 for update")) {
            var waiting = CompletableFuture.supplyAsync(
                    () -> bringSample(CURRENT).done().added());
            Thread.sleep(3_000);
            assertThat(waiting).isNotDone();
            other = waiting;
        }
        assertThat(other.join()).isEqualTo(18);
    }

    private static String row(int i) {
        return Stream.of(
                        "First" + i,
                        "Last" + i % 997,
                        "https://www.linkedin.com/in/person-" + i,
                        i % 100 == 0 ? "person" + i + "@mill.example" : "",
                        "Company " + i % 50,
                        "Position",
                        LocalDate.of(2026, 1, 1).minusDays(i / 3).toString())
                .collect(Collectors.joining(","));
    }
}
