package askfirst.suppression;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The table `suppression`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuppressionRepository extends GenericRepository<SuppressionRow, String> {

    Optional<SuppressionRow> findByFingerprint(String fingerprint);

    @Query("select * from suppression")
    List<SuppressionRow> all();

    @Query("select fingerprint from suppression limit 1")
    Optional<String> any();

    @Query("select fingerprint from suppression")
    List<String> fingerprints();

    @Query("select fingerprint from suppression where reason <> :reason")
    List<String> fingerprintsBut(Reason reason);

    @Query("select count(*) from suppression where fingerprint in (:fingerprints)")
    long countOf(Collection<String> fingerprints);

    /// 0 when nothing weaker stood there.
    default int addOrHarden(String fingerprint, Reason reason, Instant since) {
        return add(fingerprint, reason, since) == 1 ? 1 : harden(fingerprint, reason, since);
    }

    @Query("""
            insert into suppression (fingerprint, reason, since) values (:fingerprint, :reason, :since)
            on conflict do nothing""")
    int add(String fingerprint, Reason reason, Instant since);

    @Query("""
            update suppression set reason = :reason, since = :since
            where fingerprint = :fingerprint
            and (reason = 'ERASED' and :reason <> 'ERASED' or reason = 'TOLD' and :reason in ('NEVER', 'AUTHOR'))""")
    int harden(String fingerprint, Reason reason, Instant since);

    @Query("update suppression set since = :since where fingerprint = :fingerprint and since < :since")
    int renew(String fingerprint, Instant since);

    @Query("delete from suppression where fingerprint = :fingerprint and since <= :wished")
    int remove(String fingerprint, Instant wished);
}
