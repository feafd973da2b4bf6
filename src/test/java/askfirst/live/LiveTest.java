package askfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveTest extends WithProcesses {
    @Test
    void a_newsletter_that_is_stopped_and_started_sends() {
        for (int start = 0; start < 4; start++)
            try (Process process = open("data")) {
                assertThat(process.live().start()).isEqualTo(new Standing.Sends());
                process.live().moveOn();
            }
    }

    @Test
    void one_that_dies_between_any_two_steps_sends_afterwards() {
        Path data = folder.resolve("data");
        try (Process process = open("data")) {
            // the file was begun, the row was not
            LiveFile.in(data).keep(0, process.database().place(), Instant.EPOCH, clock.instant());
        }
        try (Process process = open("data")) {
            assertThat(process.live().start()).isEqualTo(new Standing.Sends());
            // the row moved on, the file did not
            process.rows().moveOn(0, Instant.EPOCH, clock.instant());
        }
        try (Process process = open("data")) {
            assertThat(process.live().start()).isEqualTo(new Standing.Sends());
        }
    }

    @Test
    void who_asks_while_it_moves_on_is_never_told_that_it_is_older() throws InterruptedException {
        for (Engine engine : Engine.values())
            try (Process process = open("data" + engine, engine.postgres())) {
                process.live().start();
                AtomicBoolean isOver = new AtomicBoolean();
                Thread moving = Thread.ofPlatform().start(() -> {
                    while (!isOver.get()) process.live().moveOn();
                });
                for (int look = 0; look < 3000; look++)
                    assertThat(process.live().maySend()).isTrue();
                isOver.set(true);
                moving.join();
            }
    }
}
