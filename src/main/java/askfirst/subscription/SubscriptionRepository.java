package askfirst.subscription;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `subscription`. Only [#begin] and [#resume] make a reader, and only [Readers#welcome] calls them; and
/// [#takeOver], which only [Readers#takeOver] calls.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubscriptionRepository extends GenericRepository<SubscriptionRow, UUID> {

    /// So many who read, paused or cannot be reached, in one rhythm.
    @MappedEntity
    record GroupRow(@Id Rhythm rhythm, State state, long readers) {}

    @Query("""
            insert into subscription (id, recipient, address, state, rhythm, since, changed_at)
            values (:id, :recipient, :address, 'ACTIVE', :rhythm, :now, :now)
            on conflict do nothing""")
    int begin(UUID id, String recipient, String address, Rhythm rhythm, Instant now);

    @Query("""
            insert into subscription (id, recipient, address, state, rhythm, since, changed_at, name)
            values (:id, :recipient, :address, 'ACTIVE', :rhythm, :since, :now, :name)
            on conflict do nothing""")
    int takeOver(UUID id, String recipient, String address, Rhythm rhythm, String name, Instant since, Instant now);

    @Query("""
            update subscription
            set state = 'ACTIVE', recipient = :recipient, rhythm = :rhythm, since = :now, changed_at = :now,
                paused_until = null, undo_until = null
            where address = :address and state <> 'ACTIVE'""")
    int resume(String address, String recipient, Rhythm rhythm, Instant now);

    /// Whom no letter reached has none to come back to.
    @Query("""
            update subscription set state = 'STOPPED', changed_at = :now,
                undo_until = case when state = 'ACTIVE' then cast(:undoUntil as timestamp with time zone) end
            where id = :id and state <> 'STOPPED'""")
    int stop(UUID id, Instant now, Instant undoUntil);

    @Query("""
            update subscription set state = 'ACTIVE', undo_until = null, changed_at = :now
            where id = :id and state = 'STOPPED' and undo_until > :now""")
    int undo(UUID id, Instant now);

    /// For good: what ends this way no undo brings back.
    @Query("""
            update subscription set state = 'STOPPED', undo_until = null, changed_at = :now
            where address = :address and (state <> 'STOPPED' or undo_until is not null)""")
    int end(String address, Instant now);

    /// The same, unless something happened since.
    @Query("""
            update subscription set state = 'STOPPED', undo_until = null, changed_at = :now
            where id = :id and state <> 'STOPPED' and changed_at < :now""")
    int endAsOf(UUID id, Instant now);

    @Query("""
            update subscription set paused_until = :until, changed_at = :now
            where id = :id and state <> 'STOPPED'""")
    int pause(UUID id, Instant until, Instant now);

    @Query("""
            update subscription set paused_until = null, changed_at = :now
            where id = :id and state <> 'STOPPED' and paused_until is not null""")
    int endPause(UUID id, Instant now);

    @Query("update subscription set rhythm = :rhythm, changed_at = :now where id = :id and state <> 'STOPPED'")
    int changeRhythm(UUID id, Rhythm rhythm, Instant now);

    @Query("update subscription set name = :name, changed_at = :now where id = :id and state <> 'STOPPED'")
    int rename(UUID id, String name, Instant now);

    /// Only with a yes from the new mailbox, see [Readers#move].
    @Query("""
            update subscription set recipient = :recipient, address = :address, state = 'ACTIVE', changed_at = :now
            where id = :id and state <> 'STOPPED'""")
    int move(UUID id, String recipient, String address, Instant now);

    /// To a mailbox that has said yes before and says now that it did not want the letters to go elsewhere.
    @Query("""
            update subscription set recipient = :recipient, address = :address, state = 'ACTIVE', undo_until = null,
                changed_at = :now
            where id = :id""")
    int moveBack(UUID id, String recipient, String address, Instant now);

    /// Unless she moved meanwhile.
    @Query("""
            update subscription set state = 'UNREACHABLE', changed_at = :now
            where id = :id and address = :address and state = 'ACTIVE'""")
    int loseSight(UUID id, String address, Instant now);

    @Query("update subscription set paused_until = :pausedUntil, name = :name where id = :id")
    int carryOver(UUID id, @Nullable Instant pausedUntil, String name);

    @Query("update subscription set state = 'STOPPED', undo_until = null, changed_at = :now where id = :id")
    int endById(UUID id, Instant now);

    @Query("delete from subscription where id = :id")
    int erase(UUID id);

    /// Nobody else changes it until this transaction ends.
    @Query("select * from subscription where id = :id for update")
    Optional<SubscriptionRow> locked(UUID id);

    @Query("select * from subscription where address = :address")
    Optional<SubscriptionRow> at(String address);

    @Query("select * from subscription where id = :id")
    Optional<SubscriptionRow> byId(UUID id);

    /// The next thousand in the order of their addresses; "" begins.
    @Query("select * from subscription where address > :address order by address limit 1000")
    List<SubscriptionRow> after(String address);

    @Query("""
            select rhythm, state, count(*) as readers from (
                select rhythm, case when state = 'ACTIVE' and paused_until > :now then 'PAUSED' else state end as state
                from subscription where state <> 'STOPPED') as reading
            group by rhythm, state""")
    List<GroupRow> groups(Instant now);
}
