package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances on one PostgreSQL, each with a file of its own: approved on the one, dropped on the other.
class DroppedElsewhereTest extends Outing {
    @TempDir
    Path otherData;

    private TestRooms other;
    private UUID person;

    DroppedElsewhereTest() {
        super(Engine.POSTGRES);
    }

    @BeforeEach
    void approved_on_the_one_and_dropped_on_the_other() throws IOException {
        Files.writeString(data.resolve("settings.yml"), "");
        other = rooms.beside(otherData);
        person = knows("ines", "Ines", "");
        assertThat(other.bean(Outbox.class).drop(approved(person, Route.LINKEDIN)))
                .isTrue();
    }

    @AfterEach
    void close_other() {
        other.close();
    }

    @Test
    void she_may_be_chosen_again_when_the_first_starts_anew() {
        into(rooms.again());
        assertThat(outbox.choose(person)).isInstanceOf(ChooseResult.Chosen.class);
        assertThat(rooms.count("select count(*) from invitation_mark")).isZero();
    }

    @Test
    void and_the_letter_she_was_chosen_for_since_leaves() {
        UUID since = approved(person, Route.LINKEDIN);
        into(rooms.again());
        assertThat(handover.copied(since)).isPresent();
    }

    @Test
    void the_first_knows_of_it_then_in_an_older_database_too() throws IOException {
        into(rooms.again());
        outbox.list();
        assertThat(Files.readString(data.resolve("invited"))).contains("RELEASED");
        rooms.change("delete from released");
        into(rooms.again());
        assertThat(outbox.choose(person)).isInstanceOf(ChooseResult.Chosen.class);
    }
}
