package askfirst.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/// The table `link`: which delivery carried a secret.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRepository extends GenericRepository<LinkRepository.LinkRow, String> {

    /// A secret, known by its hash.
    @MappedEntity("link")
    record LinkRow(@Id String hash, UUID deliveryId) {}

    @Query("insert into link (hash, delivery_id) values (:hash, :deliveryId)")
    int add(String hash, UUID deliveryId);
}
