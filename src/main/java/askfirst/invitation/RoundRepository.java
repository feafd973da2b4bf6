package askfirst.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `round`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RoundRepository extends GenericRepository<RoundRow, UUID> {

    RoundRow save(RoundRow row);

    @Query("select * from round where id = :id")
    Optional<RoundRow> byId(UUID id);

    @Query("select * from round order by begun_at desc")
    List<RoundRow> all();

    @Query("update round set seen_nevers = :nevers, seen_bounces = :bounces where id = :id")
    int goOn(UUID id, int nevers, int bounces);
}
