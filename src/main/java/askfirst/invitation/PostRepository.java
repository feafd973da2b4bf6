package askfirst.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tables `invitation`, `departure` and `pace`, as far as letters go by mail.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostRepository extends GenericRepository<InvitationRow, UUID> {

    /// Approved, and not yet written down for sending.
    @Query("""
            select * from invitation where state = 'APPROVED' and route = 'MAIL' and delivery_id is null
            order by approved_at, id""")
    List<InvitationRow> due();

    /// The same for one; nobody else changes it until this transaction ends.
    @Query("""
            select * from invitation
            where id = :id and state = 'APPROVED' and route = 'MAIL' and delivery_id is null for update""")
    Optional<InvitationRow> lockedDue(UUID id);

    /// Written down, and what became of it not yet known here.
    @Query("select * from invitation where state = 'APPROVED' and delivery_id is not null")
    List<InvitationRow> underWay();

    @Query("select count(*) from invitation where state = 'APPROVED' and delivery_id is not null")
    long countOfUnderWay();

    @Query("select count(*) from invitation where state = 'APPROVED' and route = 'MAIL' and delivery_id is null")
    long countOfDue();

    @Query("select count(*) from departure where left_at >= :since")
    long leftSince(Instant since);

    @Query("insert into departure (invitation_id, left_at) values (:invitation, :at) on conflict do nothing")
    int departs(UUID invitation, Instant at);

    /// Of these nobody takes a departure for a mail.
    @Query("select count(*) from invitation where id = :id and route in ('LINKEDIN', 'FILE')")
    long handCarried(UUID id);

    /// Since the approval the author talked to her, or said not now.
    @Query("""
            update invitation set state = 'ON_HOLD', hold_until = :until, route = null
            where id = :id and state = 'APPROVED' and route = 'MAIL' and delivery_id is null""")
    int putOff(UUID id, LocalDate until);

    @Query("select next_at from pace where id = 1")
    Instant nextAt();

    @Query("update pace set next_at = :next where id = 1 and next_at <= :now")
    int take(Instant now, Instant next);

    @Query("""
            update invitation set delivery_id = :delivery, left_at = coalesce(left_at, :now), expires_at = :expires
            where id = :id and state = 'APPROVED' and route = 'MAIL' and delivery_id is null""")
    int leaves(UUID id, UUID delivery, Instant now, Instant expires);

    @Query("""
            update invitation set state = 'SENT', handed_over_at = :now, expires_at = :expires, approved_to = null
            where id = :id and state = 'APPROVED' and delivery_id is not null""")
    int sent(UUID id, Instant now, Instant expires);

    @Query("""
            update invitation set state = 'UNKNOWN', handed_over_at = :now, expires_at = :expires
            where id = :id and state = 'APPROVED' and delivery_id is not null""")
    int unknown(UUID id, Instant now, Instant expires);

    @Query("update invitation set state = 'DROPPED' where id = :id and state = 'APPROVED' and delivery_id is not null")
    int skipped(UUID id);
}
