package askfirst.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The table `consent`: rows are added and read, never changed, and go when their reader has all of hers erased.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsentRepository extends GenericRepository<ConsentRow, UUID> {

    ConsentRow save(ConsentRow row);

    @Query("select * from consent where subscription_id = :subscriptionId order by written_at desc")
    List<ConsentRow> of(UUID subscriptionId);

    @Query("delete from consent where subscription_id = :subscriptionId")
    int erase(UUID subscriptionId);

    @Query("select * from consent where subscription_id in (:subscriptionIds) order by written_at desc")
    List<ConsentRow> ofAll(Collection<UUID> subscriptionIds);

    @Query("select * from consent where invitation_id = :invitation")
    List<ConsentRow> ofInvitation(UUID invitation);

    @Query("select * from consent where address = :address order by written_at desc")
    List<ConsentRow> about(String address);
}
