package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A letter that was dropped before it left sets its person free, and how that outlives what can go wrong.
@OnBothDatabases
class DroppedTest extends Outing {
    DroppedTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_drop_that_was_undone_is_in_no_file() throws IOException {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        assertThatThrownBy(() -> rooms.bean(Transactions.class).durably(() -> {
                    outbox.drop(id);
                    throw new IllegalStateException("killed before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(file())).contains("CLAIMED").doesNotContain("RELEASED");
        rooms.change("delete from invitation_mark");
        into(rooms.again());
        outbox.list();
        assertThat(rooms.count("select count(*) from invitation_mark")).isPositive();
    }

    @Test
    void killed_before_the_file_knew_of_it_she_is_free_all_the_same() throws IOException {
        UUID person = knows("ines", "Ines", "");
        outbox.drop(approved(person, Route.LINKEDIN));
        Files.write(
                file(),
                Files.readAllLines(file()).stream()
                        .filter(line -> !line.contains("RELEASED"))
                        .toList());
        into(rooms.again());
        assertThat(outbox.choose(person)).isInstanceOf(ChooseResult.Chosen.class);
        assertThat(Files.readAllLines(file()))
                .filteredOn(line -> line.contains("RELEASED"))
                .hasSize(1);
    }

    @Test
    void taken_back_and_approved_while_the_clock_is_behind_it_is_hers() {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        outbox.drop(id);
        rooms.clock.pass(Duration.ofSeconds(-1));
        assertThat(outbox.takeBackDrop(id)).isTrue();
        outbox.open(id);
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
        rooms.change("delete from invitation_mark");
        into(rooms.again());
        outbox.list();
        assertThat(rooms.count("select count(*) from invitation_mark")).isPositive();
    }

    private Path file() {
        return data.resolve("invited");
    }
}
