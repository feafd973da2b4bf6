package askfirst.publishing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The table `audience`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AudienceRepository extends GenericRepository<AudienceRepository.LotRow, Lot> {

    /// So many readers of one lot.
    @MappedEntity("audience")
    record LotRow(@Id Lot lot, long readers) {}

    @Query("insert into audience (publication_id, lot, readers) values (:publication, :lot, 0) on conflict do nothing")
    int begin(UUID publication, Lot lot);

    @Query("update audience set readers = readers + :more where publication_id = :publication and lot = :lot")
    int add(UUID publication, Lot lot, long more);

    @Query("select lot, readers from audience where publication_id = :publication")
    List<LotRow> of(UUID publication);
}
