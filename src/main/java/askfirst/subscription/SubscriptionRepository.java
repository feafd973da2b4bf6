package askfirst.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `subscription`. Only [#begin] and [#resume] make a reader, and only [Readers#welcome] calls them.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubscriptionRepository extends GenericRepository<SubscriptionRow, UUID> {

    @Query("""
            insert into subscription (id, recipient, address, state, rhythm, since, changed_at)
            values (:id, :recipient, :address, 'ACTIVE', :rhythm, :now, :now)
            on conflict do nothing""")
    int begin(UUID id, String recipient, String address, Rhythm rhythm, Instant now);

    @Query("""
            update subscription
            set state = 'ACTIVE', recipient = :recipient, rhythm = :rhythm, since = :now, changed_at = :now,
                paused_until = null
            where address = :address and state <> 'ACTIVE'""")
    int resume(String address, String recipient, Rhythm rhythm, Instant now);

    @Query("update subscription set state = 'STOPPED', changed_at = :now where id = :id and state = 'ACTIVE'")
    int stop(UUID id, Instant now);

    @Query("select * from subscription where address = :address")
    Optional<SubscriptionRow> at(String address);

    @Query("select * from subscription where id = :id")
    Optional<SubscriptionRow> byId(UUID id);

    @Query("select * from subscription order by since, address")
    List<SubscriptionRow> all();

    /// The next thousand in the order of their addresses; "" begins.
    @Query("select * from subscription where address > :address order by address limit 1000")
    List<SubscriptionRow> after(String address);
}
