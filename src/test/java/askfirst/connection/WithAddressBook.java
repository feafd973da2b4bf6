package askfirst.connection;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.subscription.WithRooms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test with an empty address book and the sample exports.
abstract class WithAddressBook extends WithRooms {
    static final String CURRENT = "01_connections_current_2023-2026.csv";
    static final String UNTIL_2021 = "02_connections_until_mid-2021_no_preamble_no_url.csv";
    static final String UNTIL_2023 = "03_connections_mid-2021_to_mid-2023_preamble_no_url.csv";
    static final String BY_EXCEL = "04_connections_excel_resaved_semicolon_bom_crlf.csv";
    static final String OUTLOOK = "08_connections_outlook_export_before_2017_cp1252.csv";
    static final String HOSTILE = "09_connections_hostile_values.csv";
    static final String MESSAGES = "11_messages_2026_all_fields_quoted.csv";
    static final String INVITATIONS = "14_invitations_since_late_2023.csv";
    static final String ZIP = "16_Basic_LinkedInDataExport_11-20-2026.zip";
    static final String GOOGLE = "17_address_book_google_contacts_not_linkedin.csv";
    static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    @TempDir
    Path files;

    Connections book;

    WithAddressBook(Engine engine) {
        super(engine);
    }

    @BeforeEach
    final void opensTheBook() {
        book = rooms.connections();
    }

    static Path sample(String name) {
        return Path.of("src/test/resources/linkedin", name);
    }

    ImportReport bringSample(String name) {
        return report(result(sample(name)));
    }

    ImportReport bring(String csv) {
        return report(result(write(csv, StandardCharsets.UTF_8)));
    }

    ImportResult result(Path file) {
        return book.importFile(file, file.getFileName().toString(), Map.of(), ImportProgress.SILENT);
    }

    Path write(String text, Charset charset) {
        return write(text.getBytes(charset));
    }

    Path write(byte[] bytes) {
        try {
            return Files.write(files.resolve("given"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportReport report(ImportResult result) {
        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        return ((ImportResult.Imported) result).report();
    }

    Connection the(String who) {
        assertThat(book.match(who)).as(who).isInstanceOf(MatchResult.One.class);
        return ((MatchResult.One) book.match(who)).connection();
    }

    List<String> names() {
        return book.all().stream().map(Connection::name).toList();
    }

    static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
