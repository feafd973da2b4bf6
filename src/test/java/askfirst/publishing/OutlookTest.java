package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.issue.Issue;
import askfirst.subscription.TestRooms;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an author is told before she sends.
@OnBothDatabases
class OutlookTest {
    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;

    OutlookTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void a_published_letter_and_a_reader() throws IOException {
        rooms = new TestRooms(engine, data);
        rooms.becomesReader("ada@example.com");
        write("It rains. Does it where you are?\n");
        Files.writeString(
                Files.createDirectories(data.resolve("public/current/issues/rain"))
                        .resolve("index.html"),
                "");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_letter_whose_mail_would_show_a_picture_that_is_not_in_the_archive_is_published_first() throws IOException {
        write("![Rain](rain.png)\n\nDoes it rain where you are?\n");
        ImageIO.write(
                new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB),
                "png",
                letter("rain.png").toFile());
        assertThat(publisher().look("rain")).isInstanceOf(Outlook.Outdated.class);
        assertThat(publisher().send("rain", new When.Now())).isInstanceOf(Outlook.Outdated.class);
        assertThat(rooms.bean(Sendings.class).all()).isEmpty();
    }

    @Test
    void with_a_mail_account_there_is_nothing_to_say_about_one() {
        assertThat(publisher().hints(issue(publisher()))).isEmpty();
    }

    @Test
    void without_one_she_hears_that_it_would_stay_here_and_count_as_sent() {
        rooms = rooms.again(TestRooms.WITHOUT_ACCOUNT);
        assertThat(publisher().hints(issue(publisher())))
                .singleElement()
                .asString()
                .contains("no mail account", "counts as sent");
    }

    @Test
    void a_time_is_told_by_the_clocks_it_was_named_by() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        publisher().send("rain", new When.At(LocalDateTime.parse("2026-12-01T09:00"), paris));
        Standing standing = rooms.bean(Sendings.class).standing("rain").orElseThrow();
        assertThat(standing.due(ZoneId.of("UTC"))).hasToString("2026-12-01T09:00+01:00[Europe/Paris]");
    }

    private Publisher publisher() {
        return rooms.bean(Publisher.class);
    }

    private static Issue issue(Publisher publisher) {
        return ((Outlook.Ready) publisher.look("rain")).issue();
    }

    private void write(String body) throws IOException {
        Files.writeString(letter("index.md"), "---\ntitle: Rain\ndate: 2026-11-30\n---\n" + body);
    }

    private Path letter(String name) throws IOException {
        return Files.createDirectories(data.resolve("site-content/issues/rain")).resolve(name);
    }
}
