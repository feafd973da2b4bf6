package askfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.KeptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFileTest extends WithProcesses {
    @Test
    void a_line_that_was_cut_off_locks_nothing() throws IOException {
        try (Process process = open("data")) {
            process.live().start();
        }
        Path file = folder.resolve("data/live");
        String text = Files.readString(file);
        for (int cut = 1; cut < 30; cut++) {
            Files.writeString(file, text + "\n" + text.substring(text.lastIndexOf('\n') + 1, text.length() - cut));
            try (Process process = open("data")) {
                assertThat(process.live().standing()).isEqualTo(new Standing.Sends());
            }
        }
    }

    @Test
    void a_file_that_has_grown_long_begins_anew_with_all_it_says() throws IOException {
        Path data = folder.resolve("long");
        String here = "a".repeat(64);
        String there = "b".repeat(64);
        Instant unlocked = Instant.parse("2026-03-01T00:00:00Z");
        Instant now = clock.instant();
        List<String> lines =
                new ArrayList<>(List.of("7 " + there + " " + Instant.EPOCH + " " + Instant.EPOCH + " " + now));
        for (int turn = 1; turn < 10_010; turn++)
            lines.add(turn + " " + here + " " + unlocked + " " + (turn == 5 ? unlocked : Instant.EPOCH) + " " + now);
        lines.add("3 " + here + " " + unlocked + " " + Instant.EPOCH + " " + now.plusSeconds(1));
        KeptFile.in(data, "live").add(lines);
        LiveMemory before = LiveFile.in(data).memory();
        LiveFile file = LiveFile.tidied(data);
        assertThat(Files.readAllLines(data.resolve("live"))).hasSize(2);
        assertThat(file.memory()).isEqualTo(before).isEqualTo(LiveFile.in(data).memory());
        assertThat(file.memory().turn(here, unlocked)).isEqualTo(10_009);
        assertThat(file.memory().turn(there, Instant.EPOCH)).isEqualTo(7);
        assertThat(file.memory().heard()).isEqualTo(unlocked);
        assertThat(file.memory().lately()).contains(now.plusSeconds(1));
        file.keep(10_010, here, unlocked, now);
        assertThat(LiveFile.tidied(data).memory().turn(here, unlocked)).isEqualTo(10_010);
    }
}
