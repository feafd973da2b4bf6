package askfirst.delivery;

import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where issues stand with their readers, although a million rows are counted slowly: what has come to rest is counted
/// once and kept, what is under way is remembered for a while.
@Singleton
class Balances {
    private final Transactions transactions;
    private final IssueRepository issues;
    private final BalanceRepository rows;
    private final BalanceMemory memory = new BalanceMemory(System::nanoTime);

    Balances(Transactions transactions, IssueRepository issues, BalanceRepository rows) {
        this.transactions = transactions;
        this.issues = issues;
        this.rows = rows;
    }

    /// @param as see [BalanceMemory#of]
    Balance of(UUID publication, Object as) {
        return rows.of(publication)
                .filter(BalanceRow::isTrue)
                .map(BalanceRow::balance)
                .orElseGet(() -> memory.of(publication, as, () -> now(publication)));
    }

    /// As it is at this moment.
    Balance now(UUID publication) {
        Map<State, Long> states = new EnumMap<>(State.class);
        for (var row : issues.states(publication)) states.put(row.state(), row.times());
        return Balance.of(states);
    }

    /// Belongs into the transaction that changes rows by anything but their being sent, and before that, because
    /// otherwise two such transactions wait for each other.
    void change(UUID publication) {
        rows.begin(publication);
        rows.change(publication);
    }

    /// The same for rows that are deleted: the rest is not counted anew.
    void lessen(Collection<IssueRepository.Gone> gone) {
        Map<UUID, Map<State, Long>> states = gone.stream()
                .collect(Collectors.groupingBy(
                        IssueRepository.Gone::publicationId,
                        TreeMap::new,
                        Collectors.groupingBy(IssueRepository.Gone::state, Collectors.counting())));
        states.forEach((publication, less) -> lessen(publication, Balance.of(less)));
    }

    private void lessen(UUID publication, Balance less) {
        rows.begin(publication);
        rows.lessen(publication, less.sent(), less.failed(), less.skipped(), less.held(), less.unknown());
    }

    /// What she has just done her author sees at once.
    void lookAgain(UUID publication) {
        memory.forget(publication);
    }

    /// Which were never counted, or were changed since.
    List<UUID> uncounted() {
        return rows.uncounted();
    }

    /// Counts one that has come to rest, once and for all. Comes to nothing if somebody changes it meanwhile.
    void keep(UUID publication) {
        long changes = transactions.in(() -> rows.changes(publication)).orElse(0L);
        Balance it = now(publication);
        if (it.waiting() == 0)
            transactions.in(() ->
                    rows.keep(publication, changes, it.sent(), it.failed(), it.skipped(), it.held(), it.unknown()));
    }
}
