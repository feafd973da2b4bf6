package askfirst.ceiling;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The table `allowance`: when an address was last written to, three times back.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AllowanceRepository extends GenericRepository<AllowanceRepository.AllowanceRow, String> {

    /// The last mails on one occasion to an address that is known by its fingerprint only.
    @MappedEntity("allowance")
    record AllowanceRow(
            @Id String fingerprint,
            String kind,
            Instant latest,
            @Nullable Instant previous,
            @Nullable Instant earliest) {}

    @Query("""
            insert into allowance (fingerprint, kind, latest) values (:fingerprint, :kind, :now)
            on conflict do nothing""")
    int first(String fingerprint, String kind, Instant now);

    @Query("""
            update allowance set earliest = previous, previous = latest, latest = :now
            where fingerprint = :fingerprint and kind = :kind
            and latest <= :once and (earliest is null or earliest <= :threeTimes)""")
    int again(String fingerprint, String kind, Instant now, Instant once, Instant threeTimes);

    @Query("delete from allowance where latest < :before")
    int drop(Instant before);
}
