package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Many rows of the table `delivery` at once, but never so many that a database loses patience: some, and then the
/// next.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LotRepository extends GenericRepository<DeliveryRow, UUID> {
    String MOST = " limit 2500";

    @Query("select id from delivery where publication_id = :publication and state = 'QUEUED'" + MOST)
    List<UUID> waiting(UUID publication);

    /// Those that came into this state until then.
    @Query("select id from delivery where publication_id = :publication and state = :state"
            + " and coalesce(settled_at, :until) <= :until" + MOST)
    List<UUID> settled(UUID publication, State state, Instant until);

    @Query("update delivery set state = :into, settled_at = :now where id = any(:ids) and state = :from")
    int move(@TypeDef(type = DataType.OBJECT) UUID[] ids, State from, State into, Instant now);

    @Query("""
            update delivery set state = 'QUEUED', attempts = 0, due_at = :now, settled_at = null
            where id = any(:ids) and state = :from""")
    int again(@TypeDef(type = DataType.OBJECT) UUID[] ids, State from, Instant now);

    @Query("select id from delivery where queued_at < :before and state not in ('QUEUED', 'SENDING')"
            + " and message_id in (select id from message where kind = :kind)" + MOST)
    List<UUID> old(Kind kind, Instant before);

    @Query("select distinct publication_id from delivery where id = any(:ids) and publication_id is not null")
    List<UUID> publications(@TypeDef(type = DataType.OBJECT) UUID[] ids);

    @Query("delete from delivery where id = any(:ids)")
    int forget(@TypeDef(type = DataType.OBJECT) UUID[] ids);
}
