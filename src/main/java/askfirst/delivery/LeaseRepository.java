package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The rows of the table `lease`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeaseRepository extends GenericRepository<LeaseRow, UUID> {

    LeaseRow save(LeaseRow row);

    /// Those that seem to be over at that time, in nobody else's hands until this transaction ends.
    @Query("""
            select * from lease where publication_id = :publication and ends_at < :time
            and not exists (select 1 from lease_mark where lease_id = lease.id and lease_mark.ends_at >= :time)
            for update""")
    List<LeaseRow> over(UUID publication, Instant time);

    @Query("delete from lease where id = :id")
    int delete(UUID id);

    @Query("delete from lease where publication_id = :publication")
    int deleteOf(UUID publication);
}
