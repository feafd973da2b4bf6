package askfirst.ceiling;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/// The table `permit`: how many of each bucket's are taken in one window.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PermitRepository extends GenericRepository<PermitRepository.PermitRow, String> {

    /// One bucket in one window.
    @MappedEntity("permit")
    record PermitRow(@Id String bucket, Instant startsAt, Instant endsAt, long taken) {}

    @Query("""
            insert into permit (bucket, starts_at, ends_at, taken) values (:bucket, :startsAt, :endsAt, 0)
            on conflict do nothing""")
    int begin(String bucket, Instant startsAt, Instant endsAt);

    @Query("""
            update permit set taken = taken + :more
            where bucket = :bucket and starts_at = :startsAt and taken <= :atMost""")
    int take(String bucket, Instant startsAt, int more, int atMost);

    @Query("delete from permit where ends_at <= :before")
    int drop(Instant before);
}
