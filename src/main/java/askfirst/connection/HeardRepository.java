package askfirst.connection;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The table `heard_mark`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeardRepository extends GenericRepository<HeardRow, UUID> {

    @Query("""
            insert into heard_mark (connection_id, fingerprint) values (:connection, :fingerprint)
            on conflict do nothing""")
    int keep(UUID connection, String fingerprint);

    @Query("select * from heard_mark")
    List<HeardRow> all();

    @Query("select * from heard_mark where connection_id in (:connections)")
    List<HeardRow> of(Collection<UUID> connections);

    @Query("delete from heard_mark where connection_id = :connection")
    int forget(UUID connection);
}
