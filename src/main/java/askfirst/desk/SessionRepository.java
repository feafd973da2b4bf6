package askfirst.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/// The table `session`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<SessionRow, String> {

    SessionRow save(SessionRow row);

    @Query("select count(*) from session where token_hash = :tokenHash and ends_at > :now")
    int open(String tokenHash, Instant now);

    @Query("delete from session where token_hash = :tokenHash or ends_at <= :now")
    int end(String tokenHash, Instant now);
}
