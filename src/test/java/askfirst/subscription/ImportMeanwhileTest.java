package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What happens while a list is taken over.
@OnBothDatabases
class ImportMeanwhileTest extends WithList {
    ImportMeanwhileTest(Engine engine) {
        super(engine);
    }

    @Test
    void what_breaks_off_in_the_middle_leaves_nothing_behind() {
        List<ImportRow> rows = new ArrayList<>(List.of(row(2, "a@example.com"), row(3, "b@example.com")));
        Iterable<ImportRow> broken = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ImportRow next() {
                if (rows.isEmpty()) throw new IllegalStateException("cut off");
                return rows.removeFirst();
            }
        };
        assertThatThrownBy(() -> rooms.bring(broken)).hasMessageContaining("cut off");
        assertThat(rooms.readers()).isEmpty();
        assertThat(rooms.count("select count(*) from consent")).isZero();
    }

    @Test
    void two_imports_at_once_take_each_reader_once() throws Exception {
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) rows.add(row(i + 2, "r" + i + "@example.com"));
        Callable<ImportReport> bring = () -> rooms.bring(rows);
        List<ImportReport> reports = atOnce(4, bring);
        assertThat(reports.stream().mapToInt(ImportReport::taken).sum()).isEqualTo(50);
        assertThat(rooms.readers()).hasSize(50);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(50);
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    @Test
    void who_says_never_while_the_list_is_taken_over_does_not_read() {
        Iterable<ImportRow> rows = () -> new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                if (given == 1) elsewhere(() -> rooms.suppress("a@example.com"));
                return given < 2;
            }

            @Override
            public ImportRow next() {
                given++;
                return row(given + 1, given == 1 ? "a@example.com" : "b@example.com");
            }
        };
        ImportReport report = rooms.bring(rows);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused())
                .containsExactly(new ImportReport.Refused(2, "this address is never to be written to"));
        assertThat(rooms.everAt("a@example.com").orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(rooms.everAt("b@example.com").orElseThrow().state()).isEqualTo(State.ACTIVE);
    }

    private static void elsewhere(Runnable work) {
        Thread other = Thread.ofVirtual().start(work);
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
