package askfirst.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/// The table `login`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LoginRepository extends GenericRepository<LoginRow, String> {

    LoginRow save(LoginRow row);

    Optional<LoginRow> findByTokenHash(String tokenHash);

    /// 1 for exactly one of many.
    @Query("""
            update login set used_at = :now
            where token_hash = :tokenHash and used_at is null and expires_at > :now""")
    int use(String tokenHash, Instant now);

    @Query("delete from login where expires_at < :before")
    int forget(Instant before);
}
