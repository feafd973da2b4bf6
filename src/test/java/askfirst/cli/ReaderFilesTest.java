package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the author gets out of the register, and what she may end in it.
class ReaderFilesTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void readers() {
        shell = Shell.in(folder).withNewsletter();
        shell.write("old.csv", """
                address,date,source,wording,name
                +ada@example.com,2024-05-31,=HYPERLINK("http://x"),"Yes, letters; -and more
                @all",a;=1+1
                eve@example.com,2024-05-31,form,Yes,
                """);
        assertThat(shell.type("readers", "import", "old.csv").code()).isZero();
    }

    @Test
    void an_exported_cell_is_no_formula_whatever_a_spreadsheet_takes_for_a_separator() {
        Shell.Typed typed = shell.type("readers", "export");
        assertThat(typed.out()).isEqualTo("""
                        "address","name","state","paused_until","rhythm","date","source","wording","mail_id"
                        "'+ada@example.com","a;'=1+1","active","","every-letter","2024-05-30T22:00:00Z","'=HYPERLINK(""http://x"")","Yes, letters; '-and more
                        '@all",""
                        "eve@example.com","","active","","every-letter","2024-05-30T22:00:00Z","form","Yes",""
                        """.replace("\"\n", "\"\r\n"));
        assertThat(ReadersCsv.harmless("\t=1")).isEqualTo("'\t'=1");
        assertThat(ReadersCsv.harmless("\r\n")).isEqualTo("'\r\n");
        assertThat(ReadersCsv.harmless("＝1")).isEqualTo("'＝1");
        assertThat(ReadersCsv.harmless(" \"=1")).isEqualTo(" \"'=1");
        assertThat(ReadersCsv.harmless("a-b@c=d, e")).isEqualTo("a-b@c=d, e");
    }

    @Test
    void a_file_is_whole_private_and_never_overwritten_unasked() throws IOException {
        Shell.Typed typed = shell.type("readers", "export", "--to", "list.csv", "--json");
        assertThat(typed.json())
                .isEqualTo(Map.of("file", folder.resolve("list.csv").toString(), "readers", 2));
        assertThat(shell.read("list.csv")).startsWith("\uFEFF\"address\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("list.csv"))))
                .isEqualTo("rw-------");
        shell.write("list.csv", "mine");
        assertThat(shell.type("readers", "export", "--to", "list.csv").err())
                .contains("is there already. Nothing was written; --force overwrites it.");
        assertThat(shell.read("list.csv")).isEqualTo("mine");
        assertThat(shell.type("readers", "export", "--to", "list.csv", "--force")
                        .out())
                .startsWith("Wrote 2 readers to ");
        assertThat(shell.read("list.csv")).contains("eve@example.com");
        assertThat(shell.files()).noneMatch(name -> name.contains("draft"));
    }

    @Test
    void who_is_removed_gets_no_letter_and_her_yes_is_kept() {
        Shell.Typed typed = shell.type("readers", "remove", "EVE@example.com");
        assertThat(typed.out())
                .isEqualTo("eve@example.com gets no letter any more. The evidence of the yes is kept.\n");
        assertThat(shell.type("readers", "remove", "eve@example.com").code())
                .as("again")
                .isZero();
        assertThat(shell.type("readers", "export").out()).doesNotContain("eve@");
        assertThat(shell.type("readers", "export", "--all").out()).contains("\"eve@example.com\",\"\",\"stopped\"");
        assertThat(shell.type("receipt", "eve@example.com").out())
                .contains("gets no letter: stopped on 22 November 2026, 13:00:00 CET", "    Yes\n");
        assertThat(shell.type("readers", "remove", "nobody@example.com").err()).contains("is not a reader");
        assertThat(shell.type("readers", "import", "old.csv").out())
                .contains("stopped the letters here, and that counts");
    }

    @Test
    void whose_mailbox_sent_a_letter_back_gets_none_until_she_asks_anew() {
        assertThat(shell.type("readers", "bounced", "EVE@example.com").out())
                .startsWith("eve@example.com  bounced 2026-11-22T12:00:00Z, was a reader since ");
        assertThat(shell.type("readers", "bounced", "eve@example.com", "--json").out())
                .as("again")
                .contains("\"state\" : \"unreachable\"", "\"unreachableSince\" : \"2026-11-22T12:00:00Z\"");
        assertThat(shell.type("readers", "list").out()).endsWith("1 reader, and 1 whose mailbox sent letters back.\n");
        assertThat(shell.type("readers", "export").out()).doesNotContain("eve@");
        assertThat(shell.type("receipt", "eve@example.com").out())
                .contains("gets no letter: the mailbox sent letters back, on 22 November 2026");
        assertThat(shell.type("readers", "import", "old.csv").out())
                .contains("bounced here, and has to ask for the letter anew");
        assertThat(shell.type("readers", "bounced", "nobody@example.com").err()).contains("is not a reader");
    }

    @Test
    void who_is_erased_is_found_nowhere_and_never_comes_in_by_a_list() throws IOException {
        assertThat(shell.type("readers", "remove", "eve@example.com", "--erase", "--json")
                        .json())
                .isEqualTo(Map.of("removed", "eve@example.com", "erased", true));
        assertThat(shell.type("readers", "export", "--all").out()).doesNotContain("eve@");
        assertThat(shell.type("receipt", "eve@example.com").code()).isEqualTo(1);
        assertThat(shell.type("readers", "import", "old.csv").out())
                .contains("Row 3: this address is never to be written to.", "Took over 0 readers");
    }

    @Test
    void who_is_suppressed_never_comes_in_by_a_list() {
        assertThat(shell.type("suppress", "Eve@example.com", "--json").json())
                .isEqualTo(Map.of("suppressed", "Eve@example.com"));
        assertThat(shell.type("suppress", "new@example.com").out())
                .isEqualTo("No mail will be sent to new@example.com any more.\n");
        shell.write("more.csv", "address,date,source,wording\nNEW@example.com,2024-05-31,form,Yes\n");
        assertThat(shell.type("readers", "import", "more.csv").out())
                .contains("Row 2: this address is never to be written to.", "Took over 0 readers");
        assertThat(shell.type("readers", "show", "eve@example.com").out()).contains("eve@example.com  stopped");
        Shell.Typed wrong = shell.type("suppress", "no address\u001b[2J");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).isEqualTo("no address�[2J is not an e-mail address. Nothing was changed.\n");
    }

    @Test
    void a_receipt_is_text_json_or_a_page_and_there_is_none_for_strangers() {
        assertThat(shell.type("receipt", "+ada@example.com").out()).contains("    @all\n", "=HYPERLINK(\"http://x\")");
        assertThat(shell.type("receipt", "+ada@example.com", "--json").out())
                .isEqualTo(shell.type("readers", "show", "+ada@example.com", "--json")
                        .out())
                .contains("\"wordingSha256\"");
        assertThat(shell.type("receipt", "+ada@example.com", "--html").out())
                .startsWith("<!doctype html>")
                .contains("<blockquote>Yes, letters; -and more\n@all</blockquote>")
                .doesNotContain("<script", "http-equiv=\"refresh\"");
        assertThat(shell.type("receipt", "+ada@example.com", "--html", "--json").code())
                .isEqualTo(2);
        for (String stranger : List.of("new@example.com", "no address", "")) {
            Shell.Typed typed = shell.type("receipt", stranger);
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err())
                    .isEqualTo("There is no receipt: no yes for " + stranger + " was ever written down.\n");
        }
    }

    @Test
    void a_german_newsletter_prints_german_receipts() {
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml").replace("language: en", "language: de"));
        assertThat(shell.type("receipt", "eve@example.com").out())
                .startsWith("Beleg\n")
                .contains("Gedruckt am 22. November 2026, 13:00:00 MEZ", "Was die andere Liste gefragt hatte:");
    }
}
