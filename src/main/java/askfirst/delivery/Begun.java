package askfirst.delivery;

import askfirst.database.Ids;
import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What this machine began to send. After an older database was put back nobody can know whether it arrived, so it is
/// unknown there, until the author decides.
@Singleton
public class Begun {
    private static final int SOME = 500;

    private final Transactions transactions;
    private final BegunRepository rows;
    private final BegunFiles files;
    private final Balances balances;
    private final Correspondence correspondence;
    private final Clock clock;

    Begun(
            Transactions transactions,
            BegunRepository rows,
            BegunFiles files,
            Balances balances,
            Correspondence correspondence,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.files = files;
        this.balances = balances;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /// Before the claims are committed.
    void claimed(UUID publication, List<IssueClaim> claims) {
        files.claimed(publication, claims);
    }

    /// Once it is committed what became of them: who is noted twice would be forgotten when she gets it later.
    void settled(UUID publication, List<Done> done) {
        files.settled(publication, done);
    }

    /// Before that: whoever settles it again after an error meets no row of whom was erased, and her copy would stay.
    void tidy(List<Done> done) {
        correspondence.afterwards(done.stream()
                .map(Done::claim)
                .collect(Collectors.toMap(IssueClaim::id, it -> it.reader().to())));
    }

    /// Everything until now was before.
    public void endHistory() {
        files.endHistory();
    }

    /// Of which sendings the database may not know everything.
    public List<UUID> earlier() {
        return files.earlier();
    }

    /// Of which sendings it is remembered to whom they were begun.
    public List<UUID> remembered() {
        return files.all();
    }

    /// No database is put back any more that is older than this sending.
    public void forget(UUID publication) {
        files.forget(publication);
    }

    /// Once all its readers are written down, and before any of it is sent. Again when it was cut short.
    public void settle(UUID publication) {
        List<UUID> readers = new ArrayList<>(files.earlier(publication));
        for (int from = 0; from < readers.size(); from += SOME) {
            List<UUID> some = readers.subList(from, Math.min(from + SOME, readers.size()));
            transactions.in(() -> {
                balances.change(publication);
                return unknown(publication, some);
            });
        }
        transactions.durably(() -> true);
        files.isKnown(publication);
    }

    private int unknown(UUID publication, List<UUID> some) {
        int unknown = 0;
        for (List<UUID> few : Ids.lots(some, Ids.FEW))
            unknown += rows.unknown(publication, Ids.of(few), clock.instant());
        return unknown;
    }
}
