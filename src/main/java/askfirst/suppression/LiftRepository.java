package askfirst.suppression;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `lifted`: what a file may not know that still says the suppression.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LiftRepository extends GenericRepository<LiftRow, String> {

    Optional<LiftRow> findByFingerprint(String fingerprint);

    @Query("select * from lifted")
    List<LiftRow> all();

    /// The latest is kept.
    default void keep(String fingerprint, Instant at) {
        if (add(fingerprint, at) == 0) renew(fingerprint, at);
    }

    @Query("insert into lifted (fingerprint, lifted_at) values (:fingerprint, :at) on conflict do nothing")
    int add(String fingerprint, Instant at);

    @Query("update lifted set lifted_at = :at where fingerprint = :fingerprint and lifted_at < :at")
    int renew(String fingerprint, Instant at);

    @Query("""
            delete from lifted where fingerprint = :fingerprint
            and not exists (select 1 from suppression where suppression.fingerprint = :fingerprint)""")
    int forget(String fingerprint);
}
