package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Database;
import askfirst.database.OpenResult;
import askfirst.database.Rooms;
import askfirst.live.Live;
import askfirst.live.LiveFile;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    Path folder;

    @Test
    void what_was_saved_comes_back_locked_and_overwrites_nothing() throws IOException {
        Shell home = Shell.in(folder.resolve("home")).withNewsletter();
        serveOnce(folder.resolve("home/data"));
        Shell.Typed saved = home.type("backup", "../saved.zip");
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(saved.out()).contains("askfirst.mv.db", "never", "Not in it: data/key");
        assertThat(home.type("backup", "../saved.zip").err()).contains("already. Nothing was written.");
        assertThat(home.type("backup", "../nowhere/saved.zip").err()).contains("There is no folder");
        assertThat(home.type("restore", "../saved.zip").err()).contains("There is a database in");
        assertThat(home.type("live").out()).contains("This is the live one. Nothing was changed.");

        Shell there = Shell.in(folder.resolve("there")).withNewsletter();
        Shell.Typed back = there.type("restore", "../saved.zip");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).contains("data/key is missing", "Nothing is sent from it");
        assertThat(there.type("restore", "site-content/newsletter.yml").code()).isEqualTo(ExitCode.MISTAKE);
        Files.copy(folder.resolve("home/data/key"), folder.resolve("there/data/key"));
        assertThat(there.type("send", "rain", "--look").err()).contains("Nothing is sent, because this database");
        Shell.Typed asked = there.type("live");
        assertThat(asked.code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(asked.out())
                .contains("Nothing is sent, because this database was brought here from another place.")
                .contains("Nothing waits in it.")
                .contains("Nothing was changed");
        assertThat(there.type("live", "--yes").out()).contains("This is the live one now.");
        assertThat(there.type("live").out()).contains("This is the live one. Nothing was changed.");
    }

    private static void serveOnce(Path data) {
        switch (Database.serve(data, Optional.empty())) {
            case OpenResult.InUse() -> throw new AssertionError("in use");
            case OpenResult.Opened(Database database) -> {
                try (database;
                        ApplicationContext rooms =
                                Rooms.open(database, Shell.NOVEMBER, Map.of(), List.of(LiveFile.in(data)))) {
                    rooms.getBean(Live.class).start();
                }
            }
        }
    }
}
