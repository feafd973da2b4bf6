package askfirst.connection;

import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Brings files into the address book: read first, then matched in memory, then written in one transaction.
@Singleton
class Imports {
    private final Transactions transactions;
    private final Bookkeeping bookkeeping;
    private final ColumnMatchRepository matches;
    private final Lasting lasting;
    private final Outcome outcome;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    Imports(
            Transactions transactions,
            Bookkeeping bookkeeping,
            ColumnMatchRepository matches,
            Lasting lasting,
            Outcome outcome,
            Clock clock) {
        this.transactions = transactions;
        this.bookkeeping = bookkeeping;
        this.matches = matches;
        this.lasting = lasting;
        this.outcome = outcome;
        this.clock = clock;
    }

    void renew() {
        transactions.in(() -> {
            bookkeeping.renew();
            return 0;
        });
    }

    ImportResult run(Path file, String name, Map<String, Column> columns, ImportProgress progress) {
        try (Upload upload = Upload.open(file, name)) {
            Reading reading = Reading.of(upload, Aliases.with(remembered(columns)), LocalDate.now(clock), progress);
            if (reading.isEmpty()) return new ImportResult.NotRecognised(seen(reading, name));
            return new ImportResult.Imported(write(reading, columns));
        } catch (UnreadableFile unreadable) {
            return new ImportResult.Unreadable(String.valueOf(unreadable.getMessage()));
        } catch (IOException unreadable) {
            return new ImportResult.Unreadable("There is no file to read at " + name + ", or it is damaged.");
        }
    }

    private Map<String, Column> remembered(Map<String, Column> said) {
        Map<String, Column> all = new HashMap<>();
        matches.all().forEach(it -> all.put(it.header(), it.field()));
        said.forEach((header, column) -> all.put(Aliases.key(header), column));
        return all;
    }

    private static List<ImportResult.Seen> seen(Reading reading, String name) {
        List<ImportResult.Seen> seen = reading.notRecognised();
        return seen.isEmpty() ? List.of(new ImportResult.Seen(name, List.of())) : seen;
    }

    private ImportReport write(Reading reading, Map<String, Column> columns) {
        turn.lock();
        try {
            return transactions.patiently(() -> {
                Book book = bookkeeping.open();
                var now = clock.instant();
                var people = new PeopleImport(book, now);
                reading.people().forEach(people::take);
                var traces = new Traces(book);
                reading.messages().forEach(it -> traces.messages(it.latest()));
                reading.invitations().forEach(it -> traces.invitations(it.invited()));
                var addresses = new Addresses(book);
                reading.contacts().forEach(addresses::take);
                lasting.keep(book.wasAndIs(), people.said(), addresses.said());
                bookkeeping.write(book, now);
                remember(columns);
                return outcome.of(reading, book, people, traces, addresses);
            });
        } finally {
            turn.unlock();
        }
    }

    private void remember(Map<String, Column> columns) {
        columns.forEach((header, column) -> {
            matches.forget(Aliases.key(header));
            matches.save(new ColumnMatchRow(Aliases.key(header), column));
        });
    }
}
