package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The rows of the table `lease_mark`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MarkRepository extends GenericRepository<MarkRow, UUID> {

    MarkRow save(MarkRow row);

    /// Changes nothing when somebody else took it over.
    @Query("""
            update lease_mark set begun_to = :begunTo, under_way = :underWay, waiting = :waiting, ends_at = :endsAt, mark = :next
            where mark = :mark""")
    int mark(UUID mark, UUID next, long begunTo, String underWay, String waiting, Instant endsAt);

    /// In nobody else's hands until this transaction ends.
    @Query("select * from lease_mark where lease_id = :lease for update")
    Optional<MarkRow> hold(UUID lease);

    @Query("delete from lease_mark where lease_id = :lease")
    int delete(UUID lease);

    @Query("delete from lease_mark where lease_id in (select id from lease where publication_id = :publication)")
    int deleteOf(UUID publication);
}
