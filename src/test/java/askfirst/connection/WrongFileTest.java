package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files that are no list of people, each refused with a sentence that says why.
@OnBothDatabases
class WrongFileTest extends WithAddressBook {
    private static final int CENTRAL = 0x02014b50;
    /// where a zip's own list says how long a file is when unpacked, and how it is packed
    private static final int SIZE = 24;
    private static final int FLAGS = 8;

    WrongFileTest(Engine engine) {
        super(engine);
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(book.all()).isEmpty();
    }

    @Test
    void a_photo() {
        assertThat(why("JFIF\0\1\2photo"))
                .isEqualTo("given is no text, so no list of people. LinkedIn’s zip is read, and CSV and vCard files.");
    }

    @Test
    void an_empty_file() {
        assertThat(why("")).isEqualTo("given is empty.");
        assertThat(why(" \r\n")).isEqualTo("given is empty.");
    }

    @Test
    void a_pdf() {
        assertThat(why("%PDF-1.7 text")).startsWith("given is a PDF, and no list of people.");
    }

    @Test
    void a_spreadsheet() throws IOException {
        assertThat(why(zip("xl/workbook.xml", "<x/>")))
                .isEqualTo("given is a spreadsheet of a program. Save it as CSV there, and bring that.");
    }

    @Test
    void a_csv_of_something_else_asks_what_its_columns_mean() {
        assertThat(result(write("Date,Amount\n2026-01-01,3.50", StandardCharsets.UTF_8)))
                .isEqualTo(new ImportResult.NotRecognised(
                        List.of(new ImportResult.Seen("given", List.of("Date", "Amount")))));
    }

    @Test
    void a_zip_with_a_password() throws IOException {
        byte[] zip = zip("Connections.csv", HEADER);
        zip[6] |= 1;
        zip[place(zip) + FLAGS] |= 1;
        assertThat(why(zip)).isEqualTo("given is locked with a password. Unpack it, and bring the files in it.");
    }

    @Test
    void half_a_zip() throws IOException {
        byte[] zip = zip("Connections.csv", HEADER);
        assertThat(why(Arrays.copyOf(zip, zip.length / 2))).startsWith("given is a damaged zip");
    }

    @Test
    void a_small_zip_that_would_unpack_to_much() throws IOException {
        byte[] zip = zip("Connections.csv", HEADER);
        size(zip, 600 * 1024 * 1024);
        assertThat(why(zip)).startsWith("given would unpack to more than 512 MB.");
    }

    @Test
    void a_zip_that_hides_how_much_it_would_unpack_to() throws IOException {
        byte[] zip = zip("Connections.csv", HEADER + "Anna,Berg,,,,,01 Jan 2020\n".repeat(50_000));
        size(zip, 100);
        assertThat(why(zip)).isNotBlank();
    }

    @Test
    void a_list_longer_than_anybody_has() {
        assertThat(why(HEADER + "A,B,,,,,1 Jan 2020\n".repeat(100_001)))
                .startsWith("given is longer than a list of people can be");
        String longCell = "x".repeat(1_000_000);
        assertThat(why(HEADER + ("A,B,,," + longCell + ",,1 Jan 2020\n").repeat(70)))
                .startsWith("given is longer than a list of people can be");
    }

    private String why(String text) {
        return why(text.getBytes(StandardCharsets.UTF_8));
    }

    private String why(byte[] bytes) {
        ImportResult result = result(write(bytes));
        assertThat(result).isInstanceOf(ImportResult.Unreadable.class);
        return ((ImportResult.Unreadable) result).why();
    }

    private static void size(byte[] zip, int size) {
        int at = place(zip) + SIZE;
        for (int i = 0; i < 4; i++) zip[at + i] = (byte) (size >> 8 * i);
    }

    /// Of the one file in the zip's own list.
    private static int place(byte[] zip) {
        for (int at = zip.length - 4; ; at--)
            if ((zip[at] & 0xff | (zip[at + 1] & 0xff) << 8 | (zip[at + 2] & 0xff) << 16 | (zip[at + 3] & 0xff) << 24)
                    == CENTRAL) return at;
    }
}
