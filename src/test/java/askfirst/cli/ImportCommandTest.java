package askfirst.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of other tools, as they come, and as nobody should send them.
class ImportCommandTest {
    private static final String HEADER = "address,date,source,wording\n";
    private static final String ADA = "ada@example.com,2024-05-31,form on example.org,\"Yes, letters\"\n";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void newsletter() {
        shell = Shell.in(folder).withNewsletter();
    }

    @Test
    void a_list_is_taken_over_and_the_receipt_shows_the_old_yes() {
        Shell.Typed typed = bring(HEADER + ADA);
        assertThat(typed.out()).isEqualTo("Took over 1 reader; refused 0 rows. Nothing was sent.\n");
        assertThat(typed.code()).isZero();
        assertThat(shell.type("readers", "list").out())
                .isEqualTo("ada@example.com  active since 2024-05-30T22:00:00Z, every letter\n1 reader.\n");
        assertThat(shell.type("audit").out())
                .contains("to another list (form on example.org)", "1 of them to another list.");
        assertThat(shell.type("audit", "--json").json())
                .isEqualTo(Map.of("subscribers", 1, "imported", 1, "unproven", List.of(), "suppressed", List.of()));
        assertThat(shell.type("receipt", "ADA@example.com").out())
                .contains(
                        "How this address came to get the letter “Letters from the harbour” by Ada Quay",
                        "Address: ada@example.com",
                        "brought along from another list",
                        "Where the yes was given: form on example.org",
                        "Said yes: 2024-05-30T22:00:00Z (31 May 2024, 00:00:00 CEST)",
                        "Written down here: 2026-11-22T12:00:00Z (22 November 2026, 13:00:00 CET)",
                        "    Yes, letters\n",
                        "SHA-256 of these words: ");
    }

    @Test
    void separators_marks_line_ends_and_names_of_columns_are_those_of_the_world() {
        List<byte[]> lists = List.of(
                (HEADER + ADA).getBytes(UTF_8),
                ("\uFEFF" + HEADER + ADA).replace("\n", "\r\n").getBytes(UTF_8),
                (HEADER + ADA).replace("\n", "\r").getBytes(UTF_8),
                "Email Address;CONFIRM_TIME;OptIn Source;Consent-Text;Tags\nada@example.com;2024-05-31T10:00:00+02:00;form;\"Yes; letters\";x\n"
                        .getBytes(UTF_8),
                "E-MAIL\tconfirmed_at\tsource\tconsent\nada@example.com\t2024-05-31T10:00:00Z\tform\t\"Yes,\nletters\"\n"
                        .getBytes(UTF_8),
                (HEADER + ADA).getBytes(UTF_16),
                ("\uFEFF" + HEADER + ADA).getBytes(UTF_16LE),
                (HEADER + "\n,,,\n" + ADA + "\n\n").getBytes(UTF_8));
        for (byte[] list : lists) {
            Shell.Typed typed = bring(list, "--dry-run");
            assertThat(typed.out())
                    .as(new String(list, UTF_8) + typed.err())
                    .contains("Would take over 1 reader and refuse 0 rows");
            assertThat(typed.code()).isZero();
        }
        assertThat(shell.type("readers", "list").out()).isEqualTo("0 readers.\n");
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_does() {
        Shell.Typed typed = bring(
                HEADER + "\n" + "a@example.com,2024-05-31,form,\"Yes,\nplease\"\n" + "nobody,2024-05-31,form,Yes\n"
                        + "b@example.com,2024-05-31\n" + "c@example.com,2024-05-31,form,Yes, please\n",
                "--json");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.json())
                .isEqualTo(Map.of(
                        "dryRun",
                        false,
                        "taken",
                        1,
                        "refused",
                        List.of(
                                Map.of("row", 4, "reason", "“nobody” is not an address"),
                                Map.of("row", 5, "reason", "no source of the yes; no wording of the yes"),
                                Map.of("row", 6, "reason", "has more cells than the header; is a quote missing?")),
                        "notRead",
                        List.of()));
    }

    @Test
    void what_is_no_list_is_refused_in_one_sentence() throws IOException {
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        for (byte[] list : List.of(
                new byte[0],
                "\n\n\n".getBytes(UTF_8),
                HEADER.getBytes(UTF_8),
                ADA.getBytes(UTF_8),
                "name,phone\nAda,1\n".getBytes(UTF_8),
                ("email," + HEADER + "x," + ADA).getBytes(UTF_8),
                (HEADER + "\"ada@example.com,2024-05-31,form,Yes\n").getBytes(UTF_8),
                (HEADER + ADA + "\"b@example.com\"x,2024-05-31,form,Yes\n").getBytes(UTF_8),
                (HEADER + ADA + "b@example.com,2024-05-31,Müller,Yes\n").getBytes(ISO_8859_1),
                (HEADER + ADA).getBytes(Charset.forName("UTF-32")),
                new byte[1_000],
                garbage)) {
            Shell.Typed typed = bring(list);
            assertThat(typed.code()).as(typed.out() + typed.err()).isEqualTo(1);
            assertThat(typed.err())
                    .endsWith("\n")
                    .contains("Nothing was changed")
                    .hasSizeLessThan(700);
            assertThat(shell.type("readers", "list").out()).isEqualTo("0 readers.\n");
        }
        assertThat(shell.type("readers", "import", "nowhere.csv").err()).contains("There is no list to read");
        Files.createDirectory(folder.resolve("dir"));
        assertThat(shell.type("readers", "import", "dir").code()).isEqualTo(1);
    }

    @Test
    void a_huge_cell_is_its_row_s_trouble_only() {
        Shell.Typed typed = bring(HEADER + "b@example.com,2024-05-31,form," + "y".repeat(5_000_000) + "\n" + ADA);
        assertThat(typed.out())
                .isEqualTo("Row 2: its wording is longer than 20000 characters.\n"
                        + "Took over 1 reader; refused 1 row. Nothing was sent.\n");
    }

    @Test
    void naughty_strings_in_every_column_change_nothing_in_silence_and_break_nothing() {
        var text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("address", "date", "source", "wording", "name", "rhythm", "status");
        List<String> naughty = Naughty.strings(500);
        for (int i = 0; i < naughty.size(); i++) {
            String bad = naughty.get(i);
            String[] row = {"r" + i + "@example.com", "2024-05-31", "form", "Yes", "", "", ""};
            for (int column = 0; column < row.length; column++) {
                String[] spoiled = row.clone();
                spoiled[0] = column == 0 ? bad : column + row[0];
                if (column > 0) spoiled[column] = bad;
                csv.writeRecord(spoiled);
            }
        }
        Shell.Typed typed = bring(text.toString());
        assertThat(typed.code()).as(typed.err()).isEqualTo(1);
        assertThat(typed.out()).contains("Took over ").doesNotContain("\u001b", "\u0000", "\u202e");
        long taken = Long.parseLong(typed.out().replaceAll("(?s).*Took over (\\d+) readers.*", "$1"));
        long refused = typed.out().lines().filter(it -> it.startsWith("Row ")).count();
        assertThat(taken + refused).isEqualTo(naughty.size() * 7L);
        assertThat(shell.type("audit").out()).contains(taken + " subscribers, each with a yes of their own");

        Shell.Typed exported = shell.type("readers", "export");
        assertThat(exported.code()).isZero();
        String out = exported.out();
        assertThat(out.split("(?m)^\"|\",\"|\"\r\n")).noneMatch(cell -> cell.matches("(?s)[=+@\\-\t\r＝＋－＠].*"));
        assertThat(shell.type("readers", "list").out()).doesNotContain("\u001b", "\u0000");
        assertThat(shell.type("receipt", "1r14@example.com", "--html").code()).isIn(0, 1);
    }

    @Test
    void a_list_that_was_exported_can_be_brought_elsewhere() throws IOException {
        bring(HEADER + ADA + "eve@example.com,2024-05-31,form,Yes\n");
        shell.type("readers", "remove", "eve@example.com");
        shell.type("readers", "export", "--all", "--to", "ours.csv");
        Path other = Files.createDirectory(folder.resolve("other"));
        var elsewhere = Shell.in(other).withNewsletter();
        Shell.Typed typed = elsewhere.type("readers", "import", "../ours.csv");
        assertThat(typed.out())
                .as(typed.err())
                .contains("Row 3: the old list does not say that she reads now, but “stopped”.", "Took over 1 reader");
        assertThat(elsewhere.type("readers", "show", "ada@example.com").out()).contains("    Yes, letters");
    }

    private Shell.Typed bring(String list, String... options) {
        return bring(list.getBytes(UTF_8), options);
    }

    private Shell.Typed bring(byte[] list, String... options) {
        shell.write("list.csv", list);
        String[] line = new String[options.length + 3];
        System.arraycopy(new String[] {"readers", "import", "list.csv"}, 0, line, 0, 3);
        System.arraycopy(options, 0, line, 3, options.length);
        return shell.type(line);
    }
}
