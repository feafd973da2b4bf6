package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTransportTest {
    @TempDir
    Path data;

    @Test
    void writes_one_whole_file_per_message_for_the_owner_only() throws Exception {
        FolderTransport folder = new FolderTransport(data.resolve("mail"));
        Mail mail = MailTest.mail("Hello", "text");
        assertThat(folder.send(mail)).isInstanceOf(SendResult.Sent.class);
        try (var files = Files.list(data.resolve("mail"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName()).hasToString("20261130T081500.000000-5f1.eml");
                assertThat(file).hasBinaryContent(Files.readAllBytes(file));
                assertThat(Files.readString(file)).contains("Subject: Hello");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    @Test
    void is_read_back_as_it_was_addressed_in_whatever_alphabet() {
        EmailAddress reader = EmailAddress.parse("jörg@müller.example").orElseThrow();
        assertThat(new FolderTransport(data).send(MailTest.mail(reader, "Hello", "text")))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(new MailFolder(data).newest())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("jörg@xn--mller-kva.example"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_tried_again_later() throws Exception {
        Path notAFolder = Files.writeString(data.resolve("mail"), "a file");
        assertThat(new FolderTransport(notAFolder).send(MailTest.mail("Hello", "text")))
                .isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void what_could_not_be_finished_leaves_nothing_behind() throws Exception {
        Path mails = data.resolve("mail");
        Path inTheWay = Files.createDirectories(mails.resolve("20261130T081500.000000-5f1.eml/full"));
        assertThat(new FolderTransport(mails).send(MailTest.mail("Hello", "text")))
                .isInstanceOf(SendResult.TryLater.class);
        try (var files = Files.list(mails)) {
            assertThat(files).containsExactly(inTheWay.getParent());
        }
    }
}
