package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/// The rows of the table `delivery` that know less than [BegunFiles].
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BegunRepository extends GenericRepository<DeliveryRow, UUID> {

    @Query("""
            update delivery set state = 'UNKNOWN', settled_at = :now
            where publication_id = :publication and about = any(:readers)
            and state in ('QUEUED', 'HELD', 'SENDING')""")
    int unknown(UUID publication, @TypeDef(type = DataType.OBJECT) UUID[] readers, Instant now);
}
