package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `balance`. Whoever changes it and rows of `delivery` as well changes this one first.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BalanceRepository extends GenericRepository<BalanceRow, UUID> {

    @Query("select * from balance where publication_id = :publication")
    Optional<BalanceRow> of(UUID publication);

    @Query("insert into balance (publication_id, changes) values (:publication, 0) on conflict do nothing")
    int begin(UUID publication);

    @Query("update balance set changes = changes + 1 where publication_id = :publication")
    int change(UUID publication);

    /// So many rows are gone.
    @Query("""
            update balance set changes = changes + 1,
                counted = case when counted = changes then changes + 1 end,
                sent = sent - :sent, failed = failed - :failed, skipped = skipped - :skipped, held = held - :held,
                unclear = unclear - :unclear
            where publication_id = :publication""")
    int lessen(UUID publication, long sent, long failed, long skipped, long held, long unclear);

    /// Waits for whoever changes something just now.
    @Query("select changes from balance where publication_id = :publication for update")
    Optional<Long> changes(UUID publication);

    /// Unless something was changed since.
    @Query("""
            update balance set counted = :changes, sent = :sent, failed = :failed, skipped = :skipped, held = :held,
                unclear = :unclear
            where publication_id = :publication and changes = :changes""")
    int keep(UUID publication, long changes, long sent, long failed, long skipped, long held, long unclear);

    @Query("select publication_id from balance where counted is null or counted <> changes")
    List<UUID> uncounted();
}
