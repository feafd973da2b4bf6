package askfirst.subscription;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/// The table `allowance`: how recently an address was written to because of a form.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AllowanceRepository extends GenericRepository<AllowanceRepository.AllowanceRow, String> {

    /// The last mail of one kind to an address that is known by its fingerprint only.
    @MappedEntity("allowance")
    record AllowanceRow(@Id String fingerprint, String kind, Instant usedAt) {}

    @Query("""
            insert into allowance (fingerprint, kind, used_at) values (:fingerprint, :kind, :now)
            on conflict do nothing""")
    int first(String fingerprint, String kind, Instant now);

    @Query("""
            update allowance set used_at = :now
            where fingerprint = :fingerprint and kind = :kind and used_at <= :before""")
    int again(String fingerprint, String kind, Instant now, Instant before);

    @Query("delete from allowance where used_at < :before")
    int drop(Instant before);
}
