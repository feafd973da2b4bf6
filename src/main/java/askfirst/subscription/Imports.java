package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/// Takes over readers another tool had, each with the proof of her yes there. Sends nothing.
@Singleton
class Imports {
    private final Transactions transactions;
    private final Suppressions suppressions;
    private final Readers readers;
    private final Clock clock;

    Imports(Transactions transactions, Suppressions suppressions, Readers readers, Clock clock) {
        this.transactions = transactions;
        this.suppressions = suppressions;
        this.readers = readers;
        this.clock = clock;
    }

    /// What [#run] would say. Changes nothing.
    ImportReport rehearse(Iterable<ImportRow> rows, ZoneId zone) {
        var run = begin(zone);
        rows.forEach(row -> run.look(row));
        return run.report();
    }

    /// All of it or, when something flies, none.
    ImportReport run(Iterable<ImportRow> rows, ZoneId zone) {
        ImportRun run = transactions.durably(() -> {
            var all = begin(zone);
            rows.forEach(all::take);
            return all;
        });
        // whoever said "never again" meanwhile could not be seen from within, nor could it see her
        transactions.durably(() -> run.end(suppressions.now()));
        return run.report();
    }

    private ImportRun begin(ZoneId zone) {
        return new ImportRun(suppressions.now(), readers, zone, clock.instant());
    }
}
