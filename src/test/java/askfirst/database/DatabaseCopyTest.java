package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopyTest {
    @TempDir
    Path folder;

    @Test
    void a_copy_holds_each_transaction_whole_or_not_at_all_while_others_write() throws Exception {
        Path data = folder.resolve("data");
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        try (Database server = TestTables.opened(Database.serve(data, Optional.empty()));
                ApplicationContext rooms = Rooms.open(server, Clock.systemUTC(), Map.of(), List.of())) {
            change(rooms, "create table never_pair (name varchar(60) primary key)");
            Thread writer = Thread.ofPlatform().start(() -> writeUntil(isOver, written, rooms));
            try (Database visitor = TestTables.opened(Database.visit(data, Optional.empty()))) {
                for (int copy = 0; copy < 12; copy++) {
                    int before = written.get();
                    while (written.get() < before + 2 && writer.isAlive()) Thread.sleep(5);
                    write(visitor, folder.resolve("copy" + copy + ".zip"));
                }
            } finally {
                isOver.set(true);
                writer.join();
            }
        }
        long before = 0;
        for (int copy = 0; copy < 12; copy++) {
            Path restored = folder.resolve("restored" + copy);
            unpack(folder.resolve("copy" + copy + ".zip"), restored);
            try (Database database = TestTables.opened(Database.serve(restored, Optional.empty()))) {
                long pairs = new TestTables(database).count("select count(*) from tally where name like 'pair%'");
                assertThat(new TestTables(database).count("select count(*) from never_pair"))
                        .isEqualTo(pairs);
                assertThat(pairs).isGreaterThan(before);
                before = pairs;
            }
        }
    }

    private static void writeUntil(AtomicBoolean isOver, AtomicInteger written, ApplicationContext rooms) {
        for (int i = 0; !isOver.get(); i = written.incrementAndGet())
            change(
                    rooms,
                    "insert into tally values ('pair" + i + "', 1)",
                    "insert into never_pair values ('" + i + "')");
    }

    private static void change(ApplicationContext rooms, String... statements) {
        DataSource pool = rooms.getBean(DataSource.class);
        rooms.getBean(Transactions.class).in(() -> {
            try (Statement statement = pool.getConnection().createStatement()) {
                for (String each : statements) statement.execute(each);
                return statements.length;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void write(Database database, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("askfirst.mv.db"));
            database.copy(zip);
        }
    }

    private static void unpack(Path file, Path into) throws IOException {
        Files.createDirectories(into);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(into.resolve("askfirst.mv.db"))) {
            assertThat(zip.getNextEntry()).isNotNull();
            zip.transferTo(out);
        }
    }
}
