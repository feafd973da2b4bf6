package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/// The rows of the table `lease_mark`; [MarkKeeper] changes them.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MarkRepository extends GenericRepository<MarkRow, UUID> {

    MarkRow save(MarkRow row);

    /// In nobody else's hands until this transaction ends.
    @Query("select * from lease_mark where lease_id = :lease for update")
    Optional<MarkRow> hold(UUID lease);

    @Query("delete from lease_mark where lease_id = :lease")
    int delete(UUID lease);

    @Query("delete from lease_mark where lease_id in (select id from lease where publication_id = :publication)")
    int deleteOf(UUID publication);
}
