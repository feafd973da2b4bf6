package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `delivery`. Every change of state is conditional: one row changed means we won.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeliveryRepository extends GenericRepository<DeliveryRow, UUID> {

    DeliveryRow save(DeliveryRow row);

    @Query(
            "select * from delivery where publication_id is null and state = 'QUEUED' and due_at <= :now order by publication_id, state, due_at limit 50")
    List<DeliveryRow> due(Instant now);

    @Query("""
            select * from delivery where publication_id is null and state = 'QUEUED' and due_at <= :now
            and message_id not in (select id from message where kind in ('LETTER', 'BARE_LETTER'))
            order by publication_id, state, due_at limit 50""")
    List<DeliveryRow> dueButLetters(Instant now);

    @Query("""
            update delivery set state = 'SENDING', claim = :claim, lease_end = :leaseEnd, attempts = attempts + 1
            where id = :id and state = 'QUEUED' and due_at <= :now""")
    int claim(UUID id, UUID claim, Instant leaseEnd, Instant now);

    @Query("update delivery set state = 'SKIPPED', settled_at = :now where id = :id and state = 'QUEUED'")
    int skip(UUID id, Instant now);

    @Query("update delivery set state = 'UNKNOWN', settled_at = :now where id = :id and state = 'QUEUED'")
    int giveUp(UUID id, Instant now);

    @Query("""
            update delivery set state = :state, reply_code = :code, reply = :reply, settled_at = :now
            where id = :id and state = 'SENDING' and claim = :claim""")
    int settle(UUID id, UUID claim, State state, int code, String reply, Instant now);

    @Query("""
            update delivery set state = 'QUEUED', reply_code = :code, reply = :reply, due_at = :dueAt
            where id = :id and state = 'SENDING' and claim = :claim""")
    int retry(UUID id, UUID claim, int code, String reply, Instant dueAt);

    @Query("""
            update delivery set state = 'UNKNOWN', settled_at = :now
            where publication_id is null and state = 'SENDING' and lease_end < :before
            and message_id in (select id from message where kind in ('LETTER', 'BARE_LETTER'))""")
    int releaseLetters(Instant before, Instant now);

    @Query("select * from delivery where id = :id")
    Optional<DeliveryRow> byId(UUID id);

    @Query("""
            update delivery set state = 'QUEUED'
            where publication_id is null and state = 'SENDING' and lease_end < :now
            and message_id not in (select id from message where kind in ('LETTER', 'BARE_LETTER'))""")
    int release(Instant now);

    @Query("""
            update delivery set state = 'QUEUED' where publication_id is null and state = 'SENDING'
            and message_id not in (select id from message where kind in ('LETTER', 'BARE_LETTER'))""")
    int releaseAll();

    @Query("select count(*) from delivery where publication_id is null and state in ('QUEUED', 'SENDING')")
    long waiting();

    @Query("select max(queued_at) from delivery where about = :about")
    @Nullable
    Instant lastAbout(UUID about);

    @Query("select d.* from delivery d join link l on l.delivery_id = d.id where l.hash = :hash")
    Optional<DeliveryRow> carrying(String hash);

    @Query("update delivery set state = 'SKIPPED', settled_at = :now where address = :address and state = 'QUEUED'")
    int recall(String address, Instant now);

    /// Issues apart: whether she reads they ask when they are claimed, and by then she may have come back.
    @Query("""
            update delivery set state = 'SKIPPED', settled_at = :now
            where about = :about and state = 'QUEUED' and publication_id is null""")
    int recallAbout(UUID about, Instant now);

    @Query("""
            update delivery set state = 'SKIPPED', settled_at = :now
            where publication_id is null and state = 'QUEUED' and queued_at < :before
            and message_id in (select id from message where kind in ('CONFIRMATION', 'RETURN'))""")
    int recallAsking(Instant before, Instant now);

    @Query("select id from delivery where id in (:ids)")
    List<UUID> known(Collection<UUID> ids);

    /// Everything that may leave once more. Whoever has a row of her own gets it by that one.
    @Query("""
            update delivery set about = :successor
            where about = :about and state in ('QUEUED', 'HELD', 'SENDING', 'FAILED', 'UNKNOWN')
            and publication_id is not null and not exists (
                select 1 from delivery other
                where other.publication_id = delivery.publication_id and other.about = :successor)""")
    int handOver(UUID about, UUID successor);

    @Query("""
            select d.* from delivery d join message m on m.id = d.message_id
            where d.id = :id and m.kind in (:kinds)""")
    Optional<DeliveryRow> ofKinds(UUID id, List<String> kinds);

    @Query("""
            select count(*) from delivery d join message m on m.id = d.message_id
            where d.about = :about and d.queued_at > :queuedAt and d.state = 'SENT' and m.kind in (:kinds)""")
    long sentLater(UUID about, Instant queuedAt, List<String> kinds);

    @Query("select * from delivery where address in (:addresses) or about in (:about) order by queued_at")
    List<DeliveryRow> involving(Collection<String> addresses, Collection<UUID> about);

    @Query("""
            select id, publication_id, state from delivery
            where publication_id is not null and (address in (:addresses) or about in (:about))""")
    List<IssueRepository.Gone> issuesInvolving(Collection<String> addresses, Collection<UUID> about);

    @Query("delete from delivery where address in (:addresses) or about in (:about)")
    int forgetInvolving(Collection<String> addresses, Collection<UUID> about);
}
