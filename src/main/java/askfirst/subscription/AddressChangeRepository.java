package askfirst.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `address_change`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AddressChangeRepository extends GenericRepository<AddressChangeRow, UUID> {

    AddressChangeRow save(AddressChangeRow row);

    @Query("select * from address_change where id = :id")
    Optional<AddressChangeRow> byId(UUID id);

    @Query("select * from address_change where subscription_id = :reader or successor_id = :reader order by changed_at")
    List<AddressChangeRow> of(UUID reader);

    @Query("update address_change set undone_at = :now where id = :id and undone_at is null and changed_at > :after")
    int undo(UUID id, Instant now, Instant after);

    /// Whoever took the letters farther has no say in it once they are back.
    @Query("""
            update address_change set undone_at = :now
            where undone_at is null and changed_at >= :since
            and (subscription_id in (:readers) or successor_id in (:readers))""")
    int undoLater(List<UUID> readers, Instant since, Instant now);

    @Query("delete from address_change where subscription_id = :reader or successor_id = :reader")
    int erase(UUID reader);

    @Query("delete from address_change where changed_at < :before")
    int drop(Instant before);
}
