package askfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A copy somebody put back or put elsewhere.
class LockedTest extends WithProcesses {
    @Test
    void an_older_database_beside_the_file_is_locked_until_its_author_says_so() throws IOException {
        try (Process process = open("data")) {
            process.live().start();
        }
        Files.copy(folder.resolve("data/askfirst.mv.db"), folder.resolve("backup"));
        clock.pass(Duration.ofDays(1));
        try (Process process = open("data")) {
            process.live().start();
        }
        for (int time = 0; time < 2; time++) {
            Files.copy(
                    folder.resolve("backup"),
                    folder.resolve("data/askfirst.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (Process process = open("data")) {
                assertThat(process.live().standing()).isInstanceOf(Standing.Locked.class);
                assertThat(process.live().start())
                        .isInstanceOfSatisfying(
                                Standing.Locked.class,
                                it -> assertThat(it.why()).isEqualTo(Standing.Why.OLDER));
                process.live().moveOn();
                assertThat(process.live().maySend()).isFalse();
            }
            try (Process process = open("data")) {
                assertThat(process.live().start()).isInstanceOf(Standing.Locked.class);
                process.live().unlock();
                process.live().moveOn();
                assertThat(process.live().maySend()).isTrue();
                int[] runs = {0};
                clock.pass(Duration.ofSeconds(1));
                process.live().keepUp(() -> runs[0]++);
                process.live().keepUp(() -> runs[0]++);
                assertThat(runs[0]).isEqualTo(1);
            }
            try (Process process = open("data")) {
                assertThat(process.live().start()).isEqualTo(new Standing.Sends());
                process.live().keepUp(() -> {
                    throw new AssertionError("it was done before");
                });
            }
        }
    }

    @Test
    void a_database_without_its_files_and_one_with_all_of_them_are_locked_elsewhere() throws IOException {
        try (Process process = open("data")) {
            process.live().start();
        }
        Files.createDirectories(folder.resolve("alone"));
        Files.copy(folder.resolve("data/askfirst.mv.db"), folder.resolve("alone/askfirst.mv.db"));
        Files.createDirectories(folder.resolve("whole"));
        for (String name : List.of("askfirst.mv.db", "live"))
            Files.copy(
                    folder.resolve("data").resolve(name),
                    folder.resolve("whole").resolve(name));
        for (String copy : List.of("alone", "whole"))
            try (Process process = open(copy)) {
                assertThat(process.live().start())
                        .isInstanceOfSatisfying(
                                Standing.Locked.class,
                                it -> assertThat(it.why()).isEqualTo(Standing.Why.ELSEWHERE));
            }
        Files.delete(folder.resolve("data/live"));
        try (Process process = open("data")) {
            assertThat(process.live().maySend()).isFalse();
        }
    }
}
