package askfirst.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of the table `delivery` that belong to issues.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IssueRepository extends GenericRepository<DeliveryRow, UUID> {

    /// So many rows in one state.
    @MappedEntity
    record StateCount(@Id State state, long times) {}

    /// When a reader last got an issue.
    @MappedEntity
    record LastRow(@Id UUID about, Instant lately) {}

    /// What a server said in the end.
    @MappedEntity("delivery")
    record ReplyRow(@Id UUID id, int replyCode, String reply) {}

    /// A row of an issue that is about to be deleted.
    @MappedEntity
    record Gone(@Id UUID id, UUID publicationId, State state) {}

    @Query("select * from delivery where id = :id")
    Optional<DeliveryRow> byId(UUID id);

    /// Nobody else passes it until this transaction ends.
    @Query("select id from gate for update")
    int gate();

    /// One statement for thousands. Who has a row already keeps that one.
    @Query("""
            insert into delivery (id, message_id, recipient, address, about, state, due_at, attempts, queued_at,
                mail_id, publication_id, reply)
            select next.id, cast(:messageId as char(64)), next.recipient, next.address, next.about, 'QUEUED',
                cast(:now as timestamp with time zone), 0, cast(:now as timestamp with time zone),
                next.mail_id, cast(:publication as uuid), ''
            from unnest(cast(:ids as uuid array), cast(:mailIds as varchar array), cast(:readers as uuid array),
                cast(:recipients as varchar array), cast(:addresses as varchar array))
                as next (id, mail_id, about, recipient, address)
            on conflict do nothing""")
    int plan(
            UUID publication,
            String messageId,
            Instant now,
            @TypeDef(type = DataType.OBJECT) UUID[] ids,
            String[] mailIds,
            @TypeDef(type = DataType.OBJECT) UUID[] readers,
            String[] recipients,
            String[] addresses);

    @Query("select id from delivery where id = any(:ids) and state = 'SENDING' and claim = :claim")
    List<UUID> claimed(@TypeDef(type = DataType.OBJECT) UUID[] ids, UUID claim);

    @Query("""
            update delivery set state = 'SKIPPED', settled_at = :now
            where id = any(:ids) and state = 'QUEUED' and about = any(:readers)""")
    int skip(@TypeDef(type = DataType.OBJECT) UUID[] ids, @TypeDef(type = DataType.OBJECT) UUID[] readers, Instant now);

    @Query("update delivery set due_at = :at where id = any(:ids) and state = 'QUEUED'")
    int putOff(@TypeDef(type = DataType.OBJECT) UUID[] ids, Instant at);

    @Query("""
            update delivery set recipient = :recipient, address = :address
            where id = :id and state = 'QUEUED' and about = :reader""")
    int readdress(UUID id, UUID reader, String recipient, String address);

    @Query("""
            update delivery set state = 'QUEUED', attempts = attempts - 1
            where id = any(:ids) and state = 'SENDING' and claim = any(:claims)""")
    int giveBack(@TypeDef(type = DataType.OBJECT) UUID[] ids, @TypeDef(type = DataType.OBJECT) UUID[] claims);

    @Query("""
            update delivery set state = 'UNKNOWN', settled_at = :now
            where publication_id = :publication and state = 'SENDING' and claim = :claim""")
    int unknown(UUID publication, UUID claim, Instant now);

    @Query("""
            update delivery set state = 'UNKNOWN', settled_at = :now
            where publication_id = :publication and state = 'SENDING' and claim = :claim and place = any(:places)""")
    int unknownAt(UUID publication, UUID claim, @TypeDef(type = DataType.OBJECT) Long[] places, Instant now);

    @Query("""
            update delivery set state = 'QUEUED', attempts = attempts - 1
            where publication_id = :publication and state = 'SENDING' and claim = :claim and place > :place""")
    int giveBackAfter(UUID publication, UUID claim, long place);

    @Query("""
            update delivery set state = 'QUEUED', attempts = attempts - 1
            where publication_id = :publication and state = 'SENDING' and claim = :claim and place = any(:places)""")
    int giveBackAt(UUID publication, UUID claim, @TypeDef(type = DataType.OBJECT) Long[] places);

    @Query("""
            update delivery set state = 'SENT', reply_code = 250, reply = '', settled_at = :now
            where publication_id = :publication and state = 'SENDING' and claim = :claim""")
    int sentUnder(UUID publication, UUID claim, Instant now);

    /// Who claimed under a lease that was gone already could mark nothing, and so began nothing.
    @Query("""
            update delivery set state = 'QUEUED', attempts = attempts - 1
            where publication_id = :publication and state = 'SENDING' and lease_end < :over and place is not null
            and not exists (select 1 from lease where lease.id = delivery.claim)""")
    int giveBackLost(UUID publication, Instant over);

    /// Who claimed before there were leases may have begun.
    @Query("""
            update delivery set state = 'UNKNOWN', settled_at = :now
            where publication_id = :publication and state = 'SENDING' and lease_end < :over and place is null""")
    int unknownLost(UUID publication, Instant over, Instant now);

    @Query("""
            select id from delivery where publication_id = :publication and state in ('QUEUED', 'SENDING') limit 1""")
    Optional<UUID> anyWaiting(UUID publication);

    @Query("select id from delivery where publication_id = :publication and state = :state limit 1")
    Optional<UUID> any(UUID publication, State state);

    @Query("""
            select id from delivery where publication_id = :publication and state in ('FAILED', 'UNKNOWN')
            and settled_at > :since limit 1""")
    Optional<UUID> anyToDecide(UUID publication, Instant since);

    @Query("select * from delivery where publication_id = :publication and state = 'SENDING'")
    List<DeliveryRow> inHand(UUID publication);

    @Query("""
            update delivery set state = 'SENT', settled_at = :now
            where id = :id and publication_id = :publication and state = 'UNKNOWN'""")
    int arrived(UUID publication, UUID id, Instant now);

    @Query("""
            update delivery set state = 'QUEUED', attempts = 0, due_at = :now, settled_at = null
            where id = :id and publication_id = :publication and state = 'UNKNOWN'""")
    int againOne(UUID publication, UUID id, Instant now);

    @Query("select state, count(*) as times from delivery where publication_id = :publication group by state")
    List<StateCount> states(UUID publication);

    /// In the order of the whole index, because for a minimum the embedded database would read all that wait.
    @Query("""
            select due_at from delivery where publication_id = :publication and state = 'QUEUED'
            order by publication_id, state, due_at limit 1""")
    @Nullable
    Instant nextDue(UUID publication);

    /// What is told of a row that waits.
    @MappedEntity("delivery")
    record WaitingRow(
            @Id UUID id,
            Instant dueAt,
            int attempts,
            @Nullable Integer replyCode,
            String reply) {
        /// Whether a server, or the network, gave an answer already.
        boolean isTried() {
            return attempts > 0 && replyCode != null;
        }
    }

    /// Those that are due last: who was tried in vain is due later than all who never were. In the order of the whole
    /// index, backwards, because otherwise both databases would sort all that wait.
    @Query("""
            select id, due_at, attempts, reply_code, reply from delivery
            where publication_id = :publication and state = 'QUEUED'
            order by publication_id desc, state desc, due_at desc limit :most""")
    List<WaitingRow> dueLast(UUID publication, int most);

    /// What waits or is in hand is hers since it was due.
    ///
    /// @param readers not named as the column is, because then one id would be expected
    /// @param apart   of whose letters those that wait do not count
    @Query("""
            select about, max(coalesce(settled_at, due_at)) as lately from delivery
            where about = any(:readers) and publication_id is not null and (state in ('SENT', 'UNKNOWN', 'SENDING')
                or state = 'QUEUED' and not publication_id = any(:apart)) group by about""")
    List<LastRow> lastTo(
            @TypeDef(type = DataType.OBJECT) UUID[] readers, @TypeDef(type = DataType.OBJECT) UUID[] apart);

    /// Letters to a reader at that address that were given up since then.
    @Query("""
            select id, coalesce(reply_code, 0) as reply_code, reply from delivery
            where about = :reader and publication_id is not null and state = 'FAILED' and address = :address
                and settled_at > :since""")
    List<ReplyRow> failedTo(UUID reader, String address, Instant since);

    /// Somebody, if very many are in one state.
    @Query("""
            select id from delivery where publication_id = :publication and state = :state
            order by publication_id, state, due_at limit 1 offset 50000""")
    Optional<UUID> oneOfMany(UUID publication, State state);

    /// The next hundred in the order of their addresses; "" begins. Reads and sorts all in that state.
    @Query("""
            select * from delivery where publication_id = :publication and state = :state and address > :after
            order by address limit 100""")
    List<DeliveryRow> inState(UUID publication, State state, String after);

    /// The same where very many are in that state: goes through all in the order of their addresses until there are a
    /// hundred. What is compared is no column, so that no index offers itself for it.
    @Query("""
            select * from delivery
            where cast(publication_id as varchar(36)) = :publication and state || '' = :state and address > :after
            order by address limit 100""")
    List<DeliveryRow> amongMany(String publication, String state, String after);
}
