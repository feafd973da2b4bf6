package askfirst.publishing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The table `decision`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DecisionRepository extends GenericRepository<DecisionRow, UUID> {

    @Query("""
            insert into decision (publication_id, what, decided_at) values (:publication, :what, :now)
            on conflict do nothing""")
    int add(UUID publication, Decision what, Instant now);

    @Query("select * from decision where publication_id = :publication order by decided_at, what")
    List<DecisionRow> of(UUID publication);

    @Query("select distinct publication_id from decision")
    List<UUID> open();

    @Query("delete from decision where publication_id = :publication and what = :what")
    int forget(UUID publication, Decision what);

    @Query("delete from decision")
    int forgetAll();
}
